// P1: whatever was said to be stored is there after kill -9 at any instant, and so is whatever was answered over HTTP.
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  secretOf,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { chanceOf, pick, seed } from '../support/chance.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const KILLS = rounds(12, 1000)
const WRITERS = 4
/** After so many kills people move on to another workshop, before their board reaches its greatest size. */
const KILLS_PER_WORKSHOP = 4
const chance = chanceOf(seed)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeEach(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

/** Writes notes as fast as it is let, and knows which frame carried which note. */
class Writer {
  readonly #client: FrameClient
  readonly #frames = new Map<number, string>()
  readonly #timer: NodeJS.Timeout

  constructor(client: FrameClient, name: string) {
    this.#client = client
    this.#timer = setInterval(() => {
      if (client.ws.readyState !== client.ws.OPEN) return
      const note = `${name}-${this.#frames.size}`
      // now and then a large one, so that checkpoints are written in between
      const text = 'x'.repeat(chance() < 0.2 ? 15_000 : 10)
      client.edit(doc => doc.getMap('notes').set(note, new Y.Map([['createdBy', text]])))
      this.#frames.set(client.written, note)
    }, 4)
  }

  end(): readonly string[] {
    clearInterval(this.#timer)
    // what was refused is settled too, and would be missed for another reason
    if (this.#client.refusals.length > 0) throw new Error('An honest edit was refused')
    return [...this.#frames].filter(([frame]) => frame <= this.#client.stored).map(([, note]) => note)
  }
}

interface Place {
  readonly made: TestWorkshop
  readonly me: TestParticipant
  readonly expected: Set<string>
}

async function newPlace(): Promise<Place> {
  const made = await createWorkshop(server)
  return { made, me: await joinAs(server, made, 'contributor'), expected: new Set() }
}

/** Creates workshops one after the other until the server is gone; answers those that it said were created. */
async function createUntilKilled(): Promise<readonly TestWorkshop[]> {
  const created: TestWorkshop[] = []
  try {
    for (;;) created.push(await createWorkshop(server))
  } catch {
    return created
  }
}

async function killOnce(place: Place, round: number): Promise<{ lost: number; edits: number; workshops: number }> {
  const open = () => connect(server, `board/${place.made.workshop}`, place.me).sync()
  const writers: Writer[] = []
  for (let each = 0; each < WRITERS; each += 1) writers.push(new Writer(await open(), `k${round}w${each}`))
  const creating = createUntilKilled()
  await new Promise(resolve => setTimeout(resolve, 5 + pick(chance, 400)))
  await server.end('SIGKILL')
  const acknowledged = writers.flatMap(writer => writer.end())
  const created = await creating
  for (const note of acknowledged) place.expected.add(note)

  server = await startProcess({ dataDir: dir.path })
  const witness = await open()
  const kept = new Set(witness.doc.getMap('notes').keys())
  await witness.close()
  const lostNotes = [...place.expected].filter(note => !kept.has(note))
  const answers = await Promise.all(
    created.map(({ links }) => post(`${server.origin}/api/preview`, { secret: secretOf(links.viewer) })),
  )
  const lostWorkshops = answers.filter(answer => answer.status !== 200)
  return { lost: lostNotes.length + lostWorkshops.length, edits: acknowledged.length, workshops: created.length }
}

test('[P1] what was said to be stored survives kill -9 at any instant', async () => {
  const total = { lost: 0, edits: 0, workshops: 0 }
  let place = await newPlace()
  for (let round = 0; round < KILLS; round += 1) {
    if (round % KILLS_PER_WORKSHOP === KILLS_PER_WORKSHOP - 1) place = await newPlace()
    const result = await killOnce(place, round)
    total.lost += result.lost
    total.edits += result.edits
    total.workshops += result.workshops
  }
  figure(
    'P1',
    `${total.lost} lost in ${KILLS} kills (${total.edits} edits acknowledged, ${total.workshops} workshops created; seed ${seed})`,
  )
  expect(total.lost).toBe(0)
  expect(total.edits).toBeGreaterThan(KILLS)
})
