// Hocuspocus. RELEASE=4 takes the newest, which gathers what it sends (FLUSH=milliseconds; its default is once per turn of the loop);
// STORE=<file> keeps documents in SQLite the way its own extension does: the whole state, after its own debounce.
import * as Y from 'yjs'

const { PORT, RELEASE, FLUSH, STORE } = process.env
const { Server } = await import(RELEASE === '4' ? '@hocuspocus/server-4' : '@hocuspocus/server')

async function store(file) {
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB)')
  const find = database.prepare('SELECT data FROM documents WHERE name = ?')
  const put = database.prepare(
    'INSERT INTO documents VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
  )
  // the driver closes a database that nobody holds any more
  return {
    database,
    onLoadDocument: async ({ document, documentName }) => {
      const row = find.get(documentName)
      if (row) Y.applyUpdate(document, row.data)
    },
    onStoreDocument: async ({ document, documentName }) => {
      put.run(documentName, Y.encodeStateAsUpdate(document))
    },
  }
}

const { database, ...hooks } = STORE ? await store(STORE) : {}
const server = new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  ...(FLUSH && { flushDelay: Number(FLUSH) }),
  ...hooks,
})
globalThis.database = database
await server.listen()
console.log('ready')
