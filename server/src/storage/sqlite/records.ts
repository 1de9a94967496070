// Workshops, links, participants and web sessions in SQLite, one prepared statement each.
import { noteColours, roles } from '@samenbord/board'
import { auditActions } from '@samenbord/wire'
import type {
  AuditEntry,
  AuditRecords,
  Keeping,
  LinkRecord,
  LinkRecords,
  ParticipantRecord,
  ParticipantRecords,
  WebSessionRecord,
  WebSessionRecords,
  WorkshopRecord,
  WorkshopRecords,
} from '../storage.ts'
import { type DatabaseSync, inTransaction, numberIn, oneOf, optional, type Row, textIn } from './database.ts'
import type { SqliteDocuments } from './documents.ts'

/** The workshops, whose creation also writes their first documents. */
export function sqliteWorkshops(database: DatabaseSync, documents: SqliteDocuments): WorkshopRecords {
  const insert = database.prepare('INSERT INTO workshops (id, code, created_at) VALUES (?, ?, ?)')
  const byId = database.prepare('SELECT * FROM workshops WHERE id = ?')
  const byCode = database.prepare('SELECT * FROM workshops WHERE code = ?')
  const changeCode = database.prepare('UPDATE workshops SET code = ? WHERE id = ?')
  const erased = database.prepare('SELECT 1 FROM erased WHERE workshop = ?')
  const allErased = database.prepare('SELECT workshop FROM erased ORDER BY at')
  const keepFor = database.prepare('UPDATE workshops SET retention_months = ? WHERE id = ?')
  const keeping = database.prepare(`
    SELECT id AS workshop, retention_months AS months, max(created_at, coalesce((
      SELECT max(log.at) FROM docs JOIN log ON log.doc = docs.id WHERE docs.workshop = workshops.id
    ), 0)) AS changed_at FROM workshops WHERE ?1 IS NULL OR id = ?1`)
  const insertLink = linkInserter(database)
  return {
    erased: async () => allErased.all().map((row: Row) => textIn(row, 'workshop')),
    isErased: async id => erased.get(id) !== undefined,
    keeping: async id => keeping.all(id ?? null).map(readKeeping),
    async keepFor(id, months) {
      keepFor.run(months ?? null, id)
    },
    async create(workshop, links, docs) {
      inTransaction(database, () => {
        insert.run(workshop.id, workshop.code, workshop.createdAt)
        for (const link of links) insertLink(link)
        for (const [doc, update] of docs) documents.write({ doc, updates: [update], owners: [] })
      })
    },
    find: async id => first(byId.get(id), readWorkshop),
    findByCode: async code => first(byCode.get(code), readWorkshop),
    async changeCode(id, code) {
      changeCode.run(code, id)
    },
  }
}

function linkInserter(database: DatabaseSync): (link: LinkRecord) => void {
  const insert = database.prepare(`
    INSERT INTO links (id, workshop, role, secret_hash, passcode_hash, created_at, expires_at, revoked_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  return link => {
    insert.run(
      link.id,
      link.workshop,
      link.role,
      link.secretHash,
      link.passcodeHash ?? null,
      link.createdAt,
      link.expiresAt ?? null,
      link.revokedAt ?? null,
    )
  }
}

/** The links of all workshops. */
export function sqliteLinks(database: DatabaseSync): LinkRecords {
  const insert = linkInserter(database)
  const byId = database.prepare('SELECT * FROM links WHERE id = ?')
  const bySecret = database.prepare('SELECT * FROM links WHERE secret_hash = ?')
  const byWorkshop = database.prepare('SELECT * FROM links WHERE workshop = ? ORDER BY created_at, rowid')
  const revoke = database.prepare('UPDATE links SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?')
  const revokeCame = database.prepare('UPDATE participants SET revoked_at = coalesce(revoked_at, ?) WHERE link = ?')
  const came = database.prepare('SELECT id FROM participants WHERE link = ?')
  return {
    async add(link) {
      insert(link)
    },
    find: async id => first(byId.get(id), readLink),
    findBySecret: async secretHash => first(bySecret.get(secretHash), readLink),
    list: async workshop => byWorkshop.all(workshop).map(readLink),
    async retire(id, at) {
      revoke.run(at, id)
    },
    revoke: async (id, at) =>
      inTransaction(database, () => {
        revoke.run(at, id)
        revokeCame.run(at, id)
        return came.all(id).map((row: Row) => textIn(row, 'id'))
      }),
  }
}

/** The participants of all workshops. */
export function sqliteParticipants(database: DatabaseSync): ParticipantRecords {
  const insert = database.prepare(`
    INSERT INTO participants (id, workshop, role, name, colour, link, created_at, revoked_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const byId = database.prepare('SELECT * FROM participants WHERE id = ?')
  const edit = database.prepare('UPDATE participants SET name = ?, colour = ? WHERE id = ?')
  const byWorkshop = database.prepare('SELECT * FROM participants WHERE workshop = ? ORDER BY created_at, id')
  const changeRole = database.prepare('UPDATE participants SET role = ? WHERE id = ?')
  const remove = database.prepare('UPDATE participants SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?')
  return {
    async add(participant) {
      const { id, workshop, role, name, colour, link, createdAt, revokedAt } = participant
      insert.run(id, workshop, role, name, colour, link ?? null, createdAt, revokedAt ?? null)
    },
    find: async id => first(byId.get(id), readParticipant),
    async edit(id, look) {
      edit.run(look.name, look.colour, id)
      return first(byId.get(id), readParticipant)
    },
    list: async workshop => byWorkshop.all(workshop).map(readParticipant),
    async changeRole(id, role) {
      changeRole.run(role, id)
      return first(byId.get(id), readParticipant)
    },
    async remove(id, at) {
      remove.run(at, id)
    },
  }
}

/** Who did what to a workshop and its people. */
export function sqliteAudit(database: DatabaseSync): AuditRecords {
  const insert = database.prepare(`
    INSERT INTO audit (workshop, at, participant, role, action, subject) VALUES (?, ?, ?, ?, ?, ?)`)
  const newest = database.prepare('SELECT * FROM audit WHERE workshop = ? ORDER BY id DESC LIMIT ?')
  const purge = database.prepare('DELETE FROM audit WHERE at < ?')
  return {
    async add({ workshop, at, participant, role, action, subject }) {
      insert.run(workshop, at, participant ?? null, role ?? null, action, subject ?? null)
    },
    list: async (workshop, most) => newest.all(workshop, most).map(readAuditEntry),
    async purge(before) {
      purge.run(before)
    },
  }
}

/** The browsers' cookies, and whom each stands for. */
export function sqliteWebSessions(database: DatabaseSync): WebSessionRecords {
  const put = database.prepare(`
    INSERT INTO web_sessions (id, token_hash, expires_at) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`)
  const byToken = database.prepare('SELECT * FROM web_sessions WHERE token_hash = ? AND expires_at > ?')
  const bind = database.prepare(`
    INSERT INTO web_session_participants (session, participant, at) VALUES (?, ?, ?)
    ON CONFLICT (session, participant) DO UPDATE SET at = excluded.at`)
  const participants = database.prepare(`
    SELECT participants.* FROM web_session_participants AS bond JOIN participants ON participants.id = bond.participant
    WHERE bond.session = ? AND participants.workshop = ? ORDER BY bond.at DESC`)
  const kin = database.prepare(`
    SELECT DISTINCT other.participant AS id FROM web_session_participants AS mine
    JOIN web_session_participants AS other ON other.session = mine.session WHERE mine.participant = ?`)
  const sweep = database.prepare('DELETE FROM web_sessions WHERE expires_at <= ?')
  const clear = database.prepare('DELETE FROM web_sessions')
  return {
    async put(session) {
      put.run(session.id, session.tokenHash, session.expiresAt)
    },
    find: async (tokenHash, now) => first(byToken.get(tokenHash, now), readWebSession),
    async bind(session, participant, at) {
      bind.run(session, participant, at)
    },
    participants: async (session, workshop) => participants.all(session, workshop).map(readParticipant),
    kin: async participant => kin.all(participant).map((row: Row) => textIn(row, 'id')),
    async sweep(now) {
      sweep.run(now)
    },
    async clear() {
      clear.run()
    },
  }
}

const first = <T>(row: Row | undefined, read: (row: Row) => T): T | undefined => (row ? read(row) : undefined)

const readWorkshop = (row: Row): WorkshopRecord => ({
  id: textIn(row, 'id'),
  code: textIn(row, 'code'),
  createdAt: numberIn(row, 'created_at'),
})

const readKeeping = (row: Row): Keeping => ({
  workshop: textIn(row, 'workshop'),
  months: optional(row, 'months', numberIn),
  changedAt: numberIn(row, 'changed_at'),
})

const readAuditEntry = (row: Row): AuditEntry => ({
  workshop: textIn(row, 'workshop'),
  at: numberIn(row, 'at'),
  participant: optional(row, 'participant', textIn),
  role: row.role === null ? undefined : oneOf(roles, row, 'role'),
  action: oneOf(auditActions, row, 'action'),
  subject: optional(row, 'subject', textIn),
})

const readLink = (row: Row): LinkRecord => ({
  id: textIn(row, 'id'),
  workshop: textIn(row, 'workshop'),
  role: oneOf(roles, row, 'role'),
  secretHash: textIn(row, 'secret_hash'),
  passcodeHash: optional(row, 'passcode_hash', textIn),
  createdAt: numberIn(row, 'created_at'),
  expiresAt: optional(row, 'expires_at', numberIn),
  revokedAt: optional(row, 'revoked_at', numberIn),
})

const readParticipant = (row: Row): ParticipantRecord => ({
  id: textIn(row, 'id'),
  workshop: textIn(row, 'workshop'),
  role: oneOf(roles, row, 'role'),
  name: textIn(row, 'name'),
  colour: oneOf(noteColours, row, 'colour'),
  link: optional(row, 'link', textIn),
  createdAt: numberIn(row, 'created_at'),
  revokedAt: optional(row, 'revoked_at', numberIn),
})

const readWebSession = (row: Row): WebSessionRecord => ({
  id: textIn(row, 'id'),
  tokenHash: textIn(row, 'token_hash'),
  expiresAt: numberIn(row, 'expires_at'),
})
