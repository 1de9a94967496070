// P5 The largest honest frames, measured: what the gate, Yjs and the look at the order take of them together.
import { addNotes, deleteNotes } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeOf, copyOf } from '../../server/src/testing/gate-case.ts'
import { GateTrial } from '../../server/src/testing/gate-trial.ts'
import { figure } from '../support/figures.ts'

const notes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `note-${index}`,
    name: `Stakeholder ${index} of a long list that somebody has pasted`,
    position: { x: index, y: 0 },
    by: 'participant',
    at: 1,
  }))

const idsOf = (count: number) => notes(count).map(({ id }) => id)

const empty = new Y.Doc()
const full = new Y.Doc()
addNotes(full, notes(1000))

interface Frame {
  readonly board: Y.Doc
  readonly update: Uint8Array
  readonly isLive?: boolean
}

const frames: Readonly<Record<string, Frame>> = {
  'a paste of 200 names': { board: empty, update: changeOf(empty, copy => addNotes(copy, notes(200))) },
  'a paste of 1,000 names': { board: empty, update: changeOf(empty, copy => addNotes(copy, notes(1000))) },
  'the deletion of 200 notes': { board: full, update: changeOf(full, copy => deleteNotes(copy, idsOf(200))) },
  'the deletion of 1,000 notes': { board: full, update: changeOf(full, copy => deleteNotes(copy, idsOf(1000))) },
  'a board of 1,000 notes, all of it known': { board: full, update: Y.encodeStateAsUpdate(full), isLive: false },
  'a day offline: 500 notes on a board of 1,000': {
    board: full,
    update: changeOf(full, copy => addNotes(copy, notes(1500))),
    isLive: false,
  },
}

/** The least of a few tries: what else the machine does is no cost of ours. */
function costOf({ board, update, isLive = true }: Frame): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const trial = new GateTrial(copyOf(board))
      expect(['pass', 'ignore']).toContain(trial.offer(update, { isLive }))
      return trial.slowest.ms
    }),
  )
}

test.each(Object.entries(frames))('%s blocks nobody for 50 ms', (name, frame) => {
  const ms = costOf(frame)
  figure('P5', `${ms.toFixed(1)} ms for ${name}, ${Math.ceil(frame.update.length / 1024)} KiB`)
  expect(ms).toBeLessThan(50)
})
