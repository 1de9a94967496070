import { run, tool } from './run.mjs'

const SERVER_PORT = '3001'
const CLIENT_ADDRESS = 'http://localhost:3000'

/** Serves the built product until a signal ends it. */
export const start = () => run(process.execPath, ['--enable-source-maps', 'server/dist/main.js'])

/** One of the operator's commands, as in production: `backup`, `verify`, `restore`, `erase`, `export`, `doctor`. */
export const operate = words => run(process.execPath, ['--enable-source-maps', 'server/dist/main.js', ...words])

/** Server and client from their sources, both reloading; the client on port 3000 passes on to the server. */
export async function dev() {
  const end = new AbortController()
  const both = { ended: end.signal }
  const server = run(tool('tsx'), ['watch', '--clear-screen=false', 'server/src/main.ts'], {
    ...both,
    env: { ...process.env, PORT: SERVER_PORT, HOST: '127.0.0.1', PUBLIC_ORIGIN: CLIENT_ADDRESS },
  })
  const client = run(tool('vite', 'client'), ['client'], { ...both, env: { ...process.env, SERVER_PORT } })
  const code = await Promise.race([server, client])
  // one without the other is of no use
  end.abort()
  await Promise.all([server, client])
  return code
}
