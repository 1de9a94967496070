import { disclosures, languages } from '@samenbord/board'
import type { FeedRecord, FeedRecords } from '../storage.ts'
import { type DatabaseSync, first, numberIn, oneOf, optional, type Row, textIn } from './database.ts'

/** The feeds of all workshops. */
export function sqliteFeeds(database: DatabaseSync): FeedRecords {
  const insert = database.prepare(`
    INSERT INTO feeds (id, workshop, name, token_hash, edition, language, created_at, expires_at, revoked_at, used_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const byId = database.prepare('SELECT * FROM feeds WHERE id = ?')
  const byToken = database.prepare('SELECT * FROM feeds WHERE token_hash = ?')
  const byWorkshop = database.prepare('SELECT * FROM feeds WHERE workshop = ? ORDER BY created_at, rowid')
  const revoke = database.prepare('UPDATE feeds SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?')
  const used = database.prepare('UPDATE feeds SET used_on = ? WHERE id = ?')
  return {
    async add({ id, workshop, name, tokenHash, edition, language, createdAt, expiresAt, revokedAt, usedOn }) {
      const ends = [expiresAt ?? null, revokedAt ?? null, usedOn ?? null]
      insert.run(id, workshop, name, tokenHash, edition, language, createdAt, ...ends)
    },
    find: async id => first(byId.get(id), readFeed),
    findByToken: async tokenHash => first(byToken.get(tokenHash), readFeed),
    list: async workshop => byWorkshop.all(workshop).map(readFeed),
    async revoke(id, at) {
      revoke.run(at, id)
    },
    async used(id, day) {
      used.run(day, id)
    },
  }
}

const readFeed = (row: Row): FeedRecord => ({
  id: textIn(row, 'id'),
  workshop: textIn(row, 'workshop'),
  name: textIn(row, 'name'),
  tokenHash: textIn(row, 'token_hash'),
  edition: oneOf(disclosures, row, 'edition'),
  language: oneOf(languages, row, 'language'),
  createdAt: numberIn(row, 'created_at'),
  expiresAt: optional(row, 'expires_at', numberIn),
  revokedAt: optional(row, 'revoked_at', numberIn),
  usedOn: optional(row, 'used_on', textIn),
})
