// The tables, as numbered steps: the database remembers in `user_version` how many it has taken. A step is never edited once released.
import type { DatabaseSync } from './database.ts'

const steps: readonly string[] = [
  `
  CREATE TABLE workshops (
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE links (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, role TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE, passcode_hash TEXT, created_at INTEGER NOT NULL, expires_at INTEGER, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX links_by_workshop ON links (workshop);
  CREATE TABLE participants (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, role TEXT NOT NULL,
    name TEXT NOT NULL, colour TEXT NOT NULL, link TEXT REFERENCES links (id), created_at INTEGER NOT NULL, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX participants_by_workshop ON participants (workshop);
  CREATE INDEX participants_by_link ON participants (link);
  CREATE TABLE web_sessions (
    id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE web_session_participants (
    session TEXT NOT NULL REFERENCES web_sessions (id) ON DELETE CASCADE,
    participant TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    at INTEGER NOT NULL, PRIMARY KEY (session, participant)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE docs (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, workshop TEXT NOT NULL
  ) STRICT;
  CREATE INDEX docs_by_workshop ON docs (workshop);
  CREATE TABLE log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, doc INTEGER NOT NULL REFERENCES docs (id) ON DELETE CASCADE,
    at INTEGER NOT NULL, length INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX log_by_doc ON log (doc, seq);
  CREATE TABLE checkpoints (
    doc INTEGER PRIMARY KEY REFERENCES docs (id) ON DELETE CASCADE,
    up_to INTEGER NOT NULL, at INTEGER NOT NULL, length INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE client_ids (
    doc INTEGER NOT NULL REFERENCES docs (id) ON DELETE CASCADE, client INTEGER NOT NULL,
    participant TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (doc, client)
  ) STRICT, WITHOUT ROWID;
  `,
  // checkpoints in parts: the old ones can go, because so far no log row ever went
  `
  DROP TABLE checkpoints;
  CREATE TABLE checkpoints (
    doc INTEGER PRIMARY KEY REFERENCES docs (id) ON DELETE CASCADE, up_to INTEGER NOT NULL, at INTEGER NOT NULL,
    parts INTEGER NOT NULL, length INTEGER NOT NULL, crc INTEGER NOT NULL, state_vector BLOB NOT NULL
  ) STRICT;
  CREATE TABLE checkpoint_parts (
    doc INTEGER NOT NULL REFERENCES checkpoints (doc) ON DELETE CASCADE, part INTEGER NOT NULL,
    length INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (doc, part)
  ) STRICT;
  ALTER TABLE docs ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE epochs (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL) STRICT;
  INSERT INTO epochs (id, epoch) VALUES (1, 1);
  CREATE TABLE erased (workshop TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  'ALTER TABLE workshops ADD COLUMN retention_months INTEGER;',
  `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, at INTEGER NOT NULL,
    participant TEXT, role TEXT, action TEXT NOT NULL, subject TEXT
  ) STRICT;
  CREATE INDEX audit_by_workshop ON audit (workshop, id);
  CREATE INDEX audit_by_time ON audit (at);
  `,
  `
  CREATE TABLE feeds (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE, edition TEXT NOT NULL, language TEXT NOT NULL, created_at INTEGER NOT NULL,
    expires_at INTEGER, revoked_at INTEGER, used_on TEXT
  ) STRICT;
  CREATE INDEX feeds_by_workshop ON feeds (workshop);
  `,
  `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, url TEXT NOT NULL,
    secret TEXT NOT NULL, created_at INTEGER NOT NULL, position TEXT NOT NULL, told TEXT NOT NULL, failures INTEGER NOT NULL,
    due_at INTEGER, last_at INTEGER, last_outcome TEXT, stopped_at INTEGER
  ) STRICT;
  CREATE INDEX webhooks_by_workshop ON webhooks (workshop);
  `,
  `
  CREATE TABLE versions (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, at INTEGER NOT NULL, reason TEXT NOT NULL,
    by TEXT, name TEXT, step TEXT NOT NULL, digest TEXT NOT NULL, changes TEXT NOT NULL,
    length INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX versions_by_workshop ON versions (workshop, at);
  CREATE INDEX versions_by_time ON versions (at);
  `,
]

/** Takes the steps a database has not taken yet; a database from a newer release is refused. */
export function migrate(database: DatabaseSync): void {
  const taken = Number(Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0])
  if (taken > steps.length) throw new Error('The data directory was written by a newer release of Samenbord')
  steps.slice(taken).forEach((step, index) => {
    database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${taken + index + 1}; COMMIT;`)
  })
}
