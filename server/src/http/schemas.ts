// The shapes of requests and replies. They check what comes in, type the handlers, and are the OpenAPI document.
import { disclosures, languages, limits, noteColours, roles, versionReasons } from '@samenbord/board'
import { auditActions } from '@samenbord/wire'
import { Type } from 'typebox'

/** A schema of these words. */
export const words = <T extends string>(options: readonly T[]) => Type.Unsafe<T>({ type: 'string', enum: [...options] })

export const Role = words(roles)
export const Language = words(languages)
export const Colour = words(noteColours)

export const WorkshopParams = Type.Object({ workshop: Type.String({ maxLength: 64 }) })
export const LinkParams = Type.Object({
  workshop: Type.String({ maxLength: 64 }),
  link: Type.String({ maxLength: 64 }),
})

export const NewWorkshop = Type.Object({
  title: Type.String({ maxLength: 2000 }),
  language: Type.Optional(Language),
  template: Type.Optional(words(['empty', 'example'])),
})

export const CreatedWorkshop = Type.Object({
  workshop: Type.String(),
  links: Type.Object({ facilitator: Type.String(), contributor: Type.String(), viewer: Type.String() }),
  code: Type.String({ description: 'Short join code, XXXX-XXXX; lets in contributors.' }),
})

export const ServerTime = Type.Object({ now: Type.Number({ description: 'Milliseconds since 1970.' }) })

/** Either the secret of a link, or a join code. */
const keyFields = {
  secret: Type.Optional(Type.String({ maxLength: 100 })),
  code: Type.Optional(Type.String({ maxLength: 40 })),
}
export const Preview = Type.Object(keyFields)
export const Join = Type.Object({
  ...keyFields,
  name: Type.Optional(Type.String({ maxLength: 1000 })),
  colour: Type.Optional(Colour),
  passcode: Type.Optional(Type.String({ maxLength: 200 })),
})

export const Previewed = Type.Object({
  workshop: Type.String(),
  title: Type.String(),
  language: Language,
  role: Role,
  passcode: Type.Boolean(),
  me: Type.Optional(Type.Object({ participant: Type.String(), name: Type.String(), colour: Colour, role: Role })),
})

const meFields = {
  workshop: Type.String(),
  participant: Type.String(),
  role: Role,
  name: Type.String(),
  colour: Colour,
  title: Type.String(),
}
export const Me = Type.Object(meFields)
export const Joined = Type.Object({
  ...meFields,
  epoch: Type.Integer({
    description: 'Which history the documents have; to be said when connecting (PROTOCOL.md §7).',
  }),
  ticket: Type.String({ description: 'Bearer ticket; usable as often as needed until it expires.' }),
  expiresAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
})
export const PeopleAtDevice = Type.Object({ people: Type.Array(Type.Object(meFields)) })
export const EditMe = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 1000 })),
  colour: Type.Optional(Colour),
})

export const Links = Type.Object({
  code: Type.String(),
  links: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Role,
      createdAt: Type.Integer(),
      expiresAt: Type.Optional(Type.Integer()),
      passcode: Type.Boolean(),
      revoked: Type.Boolean(),
    }),
  ),
})
export const NewLink = Type.Object({
  role: Role,
  expiresAt: Type.Optional(Type.Integer()),
  passcode: Type.Optional(Type.String({ maxLength: 200 })),
})
export const CreatedLink = Type.Object({ id: Type.String(), role: Role, link: Type.String() })
export const Code = Type.Object({ code: Type.String() })

export const ParticipantParams = Type.Object({
  workshop: Type.String({ maxLength: 64 }),
  participant: Type.String({ maxLength: 64 }),
})
export const Participant = Type.Object({
  participant: Type.String(),
  name: Type.String(),
  colour: Colour,
  role: Role,
  link: Type.Optional(Type.String({ description: 'The link they came by; absent for the join code.' })),
  joinedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  present: Type.Boolean(),
})
export const Participants = Type.Object({ participants: Type.Array(Participant) })
export const EditParticipant = Type.Object({
  role: Type.Optional(Role),
  name: Type.Optional(Type.String({ maxLength: 1000 })),
})
export const RemoveParticipant = Type.Object({
  rotate: Type.Optional(Type.Boolean({ description: 'Replace the link or code they came by; others who did stay.' })),
})
export const Rotated = Type.Object({
  link: Type.Optional(Type.String()),
  role: Type.Optional(Role),
  code: Type.Optional(Type.String()),
})
export const AuditEntries = Type.Object({
  entries: Type.Array(
    Type.Object({
      at: Type.Integer({ description: 'Milliseconds since the epoch.' }),
      participant: Type.Optional(Type.String({ description: 'Who did it; absent for the server itself.' })),
      role: Type.Optional(Role),
      action: words(auditActions),
      subject: Type.Optional(Type.String({ description: 'Whom it was done to.' })),
    }),
  ),
})

const MOST_MONTHS = 120

export const Kept = Type.Object({
  months: Type.Optional(
    Type.Integer({ description: 'What a facilitator chose; absent where the rule of the server counts.' }),
  ),
  rule: Type.Integer({ description: 'Months after the last change, where nothing was chosen.' }),
  changedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  erasedOn: Type.Integer({ description: 'When it will be erased if nothing changes; milliseconds since the epoch.' }),
  isEnding: Type.Boolean({ description: 'The facilitators are to be warned: 30 days are left, of a short time half.' }),
})
export const EditKeeping = Type.Object({
  months: Type.Union([Type.Integer({ minimum: 1, maximum: MOST_MONTHS }), Type.Null()]),
})
export const Erase = Type.Object({ title: Type.String({ maxLength: 2000 }) })

export const Edition = words(disclosures)
export const VersionParams = Type.Object({
  workshop: Type.String({ maxLength: 64 }),
  version: Type.String({ maxLength: 64 }),
})
const versionFields = {
  id: Type.String(),
  at: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  reason: words(versionReasons),
  by: Type.Optional(Type.String({ description: 'The name of who asked; absent when the server made it of itself.' })),
  name: Type.Optional(Type.String()),
  step: Type.String({ description: 'The step of the group.' }),
  changes: Type.Record(Type.String(), Type.Integer(), {
    description: 'How many changes of each kind since the version before.',
  }),
}
export const Version = Type.Object(versionFields)
export const Versions = Type.Object({ versions: Type.Array(Version) })
export const NewVersion = Type.Object({ name: Type.Optional(Type.String({ maxLength: limits.title })) })

export const PlanQuery = Type.Object({
  lang: Type.Optional(Language),
  edition: Type.Optional({
    ...Edition,
    description: 'Who it is for; internal (with everything) unless said otherwise.',
  }),
})

const FaultReply = Type.Object({
  code: Type.String({ description: 'A code of the fault catalogue (PROTOCOL.md §6).' }),
  message: Type.String({ description: 'What happened, in the language asked for.' }),
})
/** What every route answers when it cannot do what it was asked. */
export const failing = { '4xx': FaultReply, '5xx': FaultReply }
