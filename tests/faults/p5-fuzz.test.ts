// P5 No accepted frame throws, leaves pending structs, or blocks > 50 ms. Frames that no honest client would make: whatever the gate
// lets through must leave the document whole, and the same wherever it is read again.
import { addNotes, deleteNotes, moveNotes, renameNote } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sharedBoard } from '../../server/src/testing/board-replicas.ts'
import { Forger } from '../../server/src/testing/forger.ts'
import { changeOf } from '../../server/src/testing/gate-case.ts'
import { GateTrial, type Outcome } from '../../server/src/testing/gate-trial.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

type Forgery = (forger: Forger, random: Random) => Uint8Array

const board = sharedBoard()
/** Honest updates to that board, to be forged. */
const honest: readonly Uint8Array[] = [
  changeOf(board, doc => renameNote(doc, 'n0', 'Stad Brugge')),
  changeOf(board, doc => renameNote(doc, 'n1', 'NS')),
  changeOf(board, doc => deleteNotes(doc, ['n0', 'n2'])),
  changeOf(board, doc => moveNotes(doc, [{ id: 'n4', position: { x: 9, y: 9 } }])),
  changeOf(board, doc => addNotes(doc, [{ id: 'n9', name: 'TEC 🚌', position: { x: 0, y: 0 }, by: 'p', at: 1 }])),
  changeOf(board, doc => {
    for (const name of ['S', 'St', 'Sta', 'Sta G', 'Sta Gent', 'ta Gent']) renameNote(doc, 'n0', name)
  }),
  Y.encodeStateAsUpdate(board),
]

const kinds: Readonly<Record<string, Forgery>> = {
  'honest bytes, some changed': (forger, random) => forger.bytes(random.pick(honest)),
  'honest structs, put together wrong': (forger, random) => forger.structs(random.pick(honest)),
  'structs made up': forger => forger.invention(),
}

const count = rounds(3_000, 340_000)
const seed = seedOfRun(isFull)
/** So many frames are tried on one board before a fresh one is taken. */
const PER_BOARD = 40

test.each(Object.entries(kinds))(`${count} forged frames, %s, harm nothing`, (kind, forge) => {
  const random = new Random(seed)
  const total: Record<Outcome, number> = { pass: 0, ignore: 0, resync: 0, refuse: 0, spoiled: 0 }
  const differing: string[] = []
  let slowest = 0
  for (let frame = 0; frame < count; frame += PER_BOARD) {
    const trial = new GateTrial(board)
    const clue = frame
    for (let nth = 0; nth < PER_BOARD; nth += 1) {
      const update = forge(new Forger(random, trial.doc), random)
      const isLive = !random.oneIn(3)
      const outcome = attempt(
        () => trial.offer(update, { isLive }),
        `SEED=${seed} ${kind}, frame ${clue + nth}: ${hex(update)}`,
      )
      total[outcome] += 1
    }
    slowest = Math.max(slowest, trial.slowest.ms)
    const differences = trial.differences()
    if (differences.length > 0) differing.push(`SEED=${seed} ${kind}, board at ${clue}: ${differences}`)
  }
  const outcomes = Object.entries(total).map(([outcome, times]) => `${outcome} ${times}`)
  figure(
    'P5',
    `${count} frames of ${kind}: 0 thrown, 0 pending, ${differing.length} differ; slowest ${slowest.toFixed(1)} ms (${outcomes.join(', ')})`,
  )
  expect(differing.slice(0, 3)).toEqual([])
  // a fuzz that gets nothing through, or everything, tries nothing
  expect(total.pass).toBeGreaterThan(count / 50)
  expect(total.refuse).toBeGreaterThan(count / 20)
  expect(slowest).toBeLessThan(50)
})

const hex = (update: Uint8Array): string => Buffer.from(update).toString('hex')

function attempt(act: () => Outcome, clue: string): Outcome {
  try {
    return act()
  } catch (cause) {
    throw new Error(clue, { cause })
  }
}
