import { type WebhookRecord, type WebhookRecords, webhookOutcomes } from '../storage.ts'
import { type DatabaseSync, first, numberIn, oneOf, optional, type Row, textIn } from './database.ts'

/** The webhooks of all workshops. */
export function sqliteWebhooks(database: DatabaseSync): WebhookRecords {
  const insert = database.prepare(`
    INSERT INTO webhooks (id, workshop, url, secret, created_at, position, told, failures, due_at, last_at, last_outcome, stopped_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const byId = database.prepare('SELECT * FROM webhooks WHERE id = ?')
  const list = database.prepare('SELECT * FROM webhooks WHERE ?1 IS NULL OR workshop = ?1 ORDER BY created_at, rowid')
  const save = database.prepare(`
    UPDATE webhooks SET position = ?, told = ?, failures = ?, due_at = ?, last_at = ?, last_outcome = ?, stopped_at = ?
    WHERE id = ?`)
  const remove = database.prepare('DELETE FROM webhooks WHERE id = ?')
  return {
    async add(webhook) {
      const { id, workshop, url, secret, createdAt } = webhook
      insert.run(id, workshop, url, secret, createdAt, ...callsOf(webhook))
    },
    find: async id => first(byId.get(id), readWebhook),
    list: async workshop => list.all(workshop ?? null).map(readWebhook),
    async save(webhook) {
      save.run(...callsOf(webhook), webhook.id)
    },
    async remove(id) {
      remove.run(id)
    },
  }
}

/** What changes from call to call, in the order of the statements. */
const callsOf = ({ position, told, failures, dueAt, lastAt, lastOutcome, stoppedAt }: WebhookRecord) => [
  position,
  told,
  failures,
  dueAt ?? null,
  lastAt ?? null,
  lastOutcome ?? null,
  stoppedAt ?? null,
]

const readWebhook = (row: Row): WebhookRecord => ({
  id: textIn(row, 'id'),
  workshop: textIn(row, 'workshop'),
  url: textIn(row, 'url'),
  secret: textIn(row, 'secret'),
  createdAt: numberIn(row, 'created_at'),
  position: textIn(row, 'position'),
  told: textIn(row, 'told'),
  failures: numberIn(row, 'failures'),
  dueAt: optional(row, 'due_at', numberIn),
  lastAt: optional(row, 'last_at', numberIn),
  lastOutcome: row.last_outcome === null ? undefined : oneOf(webhookOutcomes, row, 'last_outcome'),
  stoppedAt: optional(row, 'stopped_at', numberIn),
})
