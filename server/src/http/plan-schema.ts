// The plan as JSON (FORMATS.md), for the document of the API: the format itself writes what it says here.
import { attitudes, categories, disclosures, entryStatuses, levels, placeStatuses, planLevels } from '@samenbord/board'
import { type TSchema, Type } from 'typebox'
import { failing, Language, words } from './schemas.ts'

const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()])
const text = orNull(Type.String())
const day = orNull(Type.String({ format: 'date' }))
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

const Engagement = Type.Object({
  phase: Type.String(),
  level: orNull(words(planLevels)),
  source: words(['derived', 'profile', 'override']),
  matrixLevel: orNull(words(levels)),
  decision: orNull(Type.Object({ by: Type.String(), reason: Type.String(), instead: orNull(words(levels)) })),
  objective: text,
  method: text,
  channel: text,
  frequency: text,
  when: { ...text, description: 'A day, or days from an edge of the phase: start+14.' },
  day: { ...day, description: 'The day that this is.' },
  owner: text,
  indicator: text,
  risk: text,
  disclosure: orNull(words(disclosures)),
  status: orNull(words(entryStatuses)),
})

const Round = Type.Object(
  {
    n: Type.Integer({ description: 'How many placed the stakeholder.' }),
    camps: Type.Array(Type.Object({ level: words(levels), share: share('Of those who placed it.') })),
    reasons: Type.Array(Type.String()),
    decision: text,
  },
  { description: 'What the newest blind round found.' },
)

const Stakeholder = Type.Object({
  id: Type.String(),
  name: Type.String(),
  category: orNull(words(categories)),
  kind: text,
  personalData: Type.Boolean(),
  profile: orNull(Type.Object({ id: Type.String(), name: Type.String() })),
  placement: orNull(Type.Object({ influence: share('On the project.'), impact: share('Of the project on them.') })),
  level: orNull(words(levels)),
  status: words(placeStatuses),
  round: orNull(Round),
  attitudes: Type.Object({ now: orNull(words(attitudes)), wanted: orNull(words(attitudes)) }),
  engagements: Type.Array(Engagement, { description: 'One for each phase.' }),
})

/** What `plan.json` holds. */
export const PlanJson = Type.Object({
  format: words(['samenbord-plan']),
  version: Type.Integer({
    description: 'Rises when a field changes its meaning or goes; fields may be added without it.',
  }),
  workshop: Type.Object({ id: Type.String(), title: Type.String() }),
  day: Type.String({ format: 'date', description: 'When the file was made (UTC).' }),
  language: Language,
  edition: words(disclosures),
  phases: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), start: day, end: day })),
  stakeholders: Type.Array(Stakeholder),
})

/** What a route answers that sends the plan as a file of one of these media types. */
export const fileReply = (mediaTypes: readonly string[]) => ({
  200: { description: 'The file', content: Object.fromEntries(mediaTypes.map(contentOf)) },
  ...failing,
})

function contentOf(mediaType: string): readonly [string, { schema: TSchema }] {
  const bare = mediaType.split(';')[0] ?? mediaType
  if (bare === 'application/json') return [bare, { schema: PlanJson }]
  // bytes of an archive are no text, and OpenAPI describes them by the media type alone
  return [bare, { schema: mediaType === bare ? Type.Unknown() : Type.String() }]
}
