// npm run bench:canvas [-- --notes 100,1000 --runs 3 --apps tldraw,excalidraw,react-konva --shots shots]
// Our canvas and its peers under the same hand: alternating runs, so that a busy moment of the machine hits all alike.
import { parseArgs } from 'node:util'
import { ours, type PeerName, peer, peerNames } from './apps.ts'
import { seedOurs, startOurs } from './our-board.ts'
import { servePeers } from './peer-server.ts'
import { type Row, report } from './report.ts'
import { measure, type Result } from './run.ts'

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '100,1000,5000,10000' },
    runs: { type: 'string', default: '3' },
    apps: { type: 'string', default: peerNames.join(',') },
    shots: { type: 'string' },
  },
})
const sizes = values.notes.split(',').map(Number)
const runs = Number(values.runs)
const wanted = values.apps.split(',').filter((name): name is PeerName => peerNames.some(known => known === name))

const server = await startOurs()
const peers = await servePeers()
const rows: Row[] = []
try {
  for (const count of sizes) rows.push(...(await compare(count)))
} finally {
  peers.close()
  await server.close()
}
process.stdout.write(`\n${report(rows, runs)}\n`)

async function compare(count: number): Promise<Row[]> {
  const board = await seedOurs(server, count)
  const apps = [ours(board), ...wanted.map(name => peer(name, { origin: peers.origin, count }))]
  const found = new Map<string, Result[]>(apps.map(app => [app.name, []]))
  for (let run = 0; run < runs; run++) {
    for (const app of apps) {
      process.stderr.write(`${count} notes, run ${run + 1}: ${app.name}\n`)
      const shots = run === 0 ? values.shots && `${values.shots}/${count}` : undefined
      found.get(app.name)?.push(await measure(app, shots))
    }
  }
  if (!(await board.middleName()).includes('quick brown')) throw new Error('What was typed never reached the server')
  return apps.map(({ name }) => ({ app: name, notes: count, results: found.get(name) ?? [] }))
}
