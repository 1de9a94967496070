// The shapes of what is asked and told about feeds.
import { formats } from '@samenbord/export'
import { Type } from 'typebox'
import { Edition, Language, words } from './schemas.ts'

/** What a feed can be read as: what calendars, spreadsheets and programs understand. Pictures and papers are for people. */
const feedExtensions = ['json', 'csv', 'xlsx', 'ics', 'md'] as const

/** The formats of feeds, in the order of the list of formats. */
export const feedFormats = formats.filter(({ extension }) => feedExtensions.some(known => known === extension))

export const FeedParams = Type.Object({
  workshop: Type.String({ maxLength: 64 }),
  feed: Type.String({ maxLength: 64 }),
})
export const FeedPlanParams = Type.Object({
  token: Type.String({ maxLength: 100, description: 'The secret of the feed.' }),
  format: words(feedExtensions),
})
const feedFields = {
  name: Type.String({ maxLength: 1000, description: 'The program or the team it is for.' }),
  edition: Edition,
  language: Language,
  expiresAt: Type.Optional(Type.Integer({ description: 'Milliseconds since the epoch.' })),
}
export const NewFeed = Type.Object(feedFields)
export const CreatedFeed = Type.Object({
  id: Type.String(),
  address: Type.String({ description: 'Where the plan is, without the format: add .ics, .csv, .xlsx, .json or .md.' }),
})
export const Feeds = Type.Object({
  feeds: Type.Array(
    Type.Object({
      id: Type.String(),
      ...feedFields,
      createdAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
      usedOn: Type.Optional(Type.String({ format: 'date', description: 'The day (UTC) on which it was last read.' })),
      revoked: Type.Boolean(),
    }),
  ),
})
