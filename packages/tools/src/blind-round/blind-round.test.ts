import { addNote, mergeNotes, type Placement, placeNote, readBoard, unmergeNote } from '@samenbord/board'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBallots, withdrawBallot, writeBallot } from './ballot.ts'
import { blindRound, closeBlindRound, decide, readBlindRounds, settleDirectly, startBlindRound } from './blind-round.ts'
import { findingsOf } from './findings.ts'
import { readProgress, sayProgress } from './progress.ts'
import { standingOf } from './standing.ts'

const by = { by: 'f', at: 5 }
const middle = { influence: 0.5, impact: 0.5 }
const at = (influence: number, impact: number): Placement => ({ influence, impact })

/** A round over notes a and b, with what people decide alone about a. */
function played(placements: readonly (Placement | undefined)[], id = 'r') {
  const session = new Y.Doc()
  const board = new Y.Doc()
  for (const name of ['a', 'b']) addNote(board, { id: name, name, position: { x: 0, y: 0 }, by: 'me', at: 1 })
  startBlindRound(session, { id, notes: ['a', 'b'], ...by })
  const drafts = placements.map((placement, index) => {
    const doc = new Y.Doc()
    writeBallot(doc, id, { note: 'a', placement, confidence: 3, reason: `because ${index}` })
    return { participant: `p${index}`, doc }
  })
  const publish = () => blindRound.reveal?.publish(board, { round: id, session, drafts })
  const done = () => blindRound.reveal?.done(session, { round: id, board, drafts, at: 9 })
  const reveal = () => {
    closeBlindRound(session, id, by)
    publish()
    done()
  }
  const standing = () =>
    standingOf(readBlindRounds(session).rounds, 'a', {
      placed: readBoard(board).placements.get('a'),
      thresholds: middle,
    })
  return { session, board, drafts, reveal, publish, done, standing }
}

describe('ballots', () => {
  test('are written, rewritten, skipped and taken back, each in its round', () => {
    const draft = new Y.Doc()
    writeBallot(draft, 'r', { note: 'a', placement: at(0.25, 2), confidence: 1, reason: ' why ' })
    writeBallot(draft, 'r', { note: 'b', placement: undefined, confidence: 2, reason: '' })
    writeBallot(draft, 's', { note: 'a', placement: at(0, 0), confidence: 3, reason: '' })
    expect(readBallots(draft, 'r')).toEqual([
      { note: 'a', placement: at(0.25, 1), confidence: 1, reason: 'why' },
      { note: 'b', placement: undefined, confidence: 2, reason: '' },
    ])
    expect([withdrawBallot(draft, 'r', 'a'), withdrawBallot(draft, 'r', 'a')]).toEqual([true, false])
    expect(readBallots(draft, 'r')).toHaveLength(1)
  })

  test('whatever stands in the documents, reading never throws', () => {
    const keys = fc.constantFrom('r', 'r:a', 'r:closed', 'r:done', 'r:result:a', 'r:decision:a', ':', 'r:result:a:b')
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.jsonValue())), entries => {
        const doc = new Y.Doc()
        for (const [key, value] of entries) doc.getMap('blind-round').set(key, value)
        readBallots(doc, 'r')
        readProgress(doc, 'r')
        standingOf(readBlindRounds(doc).rounds, 'a', { placed: undefined, thresholds: middle })
        blindRound.reveal?.due(doc)
      }),
    )
  })

  test('how far somebody is tells a number and nothing else', () => {
    const board = new Y.Doc()
    expect(sayProgress(board, 'r', { participant: 'p', settled: 0 })).toBe(false)
    expect(sayProgress(board, 'r', { participant: 'p', settled: 2 })).toBe(true)
    expect(sayProgress(board, 'r', { participant: 'p', settled: 2 })).toBe(false)
    expect(readProgress(board, 'r')).toEqual([{ participant: 'p', settled: 2 }])
    expect(readProgress(board, 's')).toEqual([])
  })
})

describe('the reveal', () => {
  test('places the median, publishes the points without their people, and is the same when it runs again', () => {
    const { session, board, reveal, publish, done, standing } = played([
      at(0.9, 0.8),
      at(0.7, 0.9),
      at(0.8, 0.7),
      undefined,
    ])
    expect(blindRound.reveal?.due(session)).toEqual([])
    reveal()
    expect(readBoard(board).placements.get('a')).toMatchObject({ ...at(0.8, 0.8), by: '', at: 5 })
    expect(readBoard(board).placements.get('b')).toBeUndefined()
    const [once, told] = [Y.encodeStateAsUpdate(board), Y.encodeStateAsUpdate(session)]
    publish()
    done()
    expect([Y.encodeStateAsUpdate(board), Y.encodeStateAsUpdate(session)]).toEqual([once, told])
    expect(standing()).toMatchObject({
      status: 'agreed',
      result: { n: 3, skipped: 1, confidence: 3, reasons: ['because 0', 'because 1', 'because 2'] },
    })
    expect(standing()?.result.points).toEqual([at(0.7, 0.9), at(0.8, 0.7), at(0.9, 0.8)])
    expect(String.fromCharCode(...told)).not.toContain('p0')
  })

  test('of fewer than three, only their middle is published: no point, no reason', () => {
    const { reveal, standing, session } = played([at(0.9, 0.8), at(0.7, 0.6)])
    reveal()
    expect(standing()).toMatchObject({ status: 'insufficient', result: { n: 2, reasons: [], confidence: undefined } })
    expect(standing()?.result.points).toHaveLength(1)
    expect(String.fromCharCode(...Y.encodeStateAsUpdate(session))).not.toContain('because')
  })

  test('a split stakeholder has no level, also when it had one, until somebody decides with a reason', () => {
    const { session, board, reveal, standing } = played([at(0.9, 0.9), at(0.9, 0.8), at(0.1, 0.1), at(0.2, 0.1)])
    placeNote(board, 'a', { ...at(0.6, 0.6), by: 'me', at: 2 })
    reveal()
    expect(readBoard(board).placements.has('a')).toBe(false)
    expect(standing()?.status).toBe('split')
    const placement = standing()?.consensus.camps[0]?.median ?? middle
    expect(decide(session, 'r', { note: 'a', placement, reason: ' ', ...by })).toBe(false)
    expect(decide(session, 'r', { note: 'b2', placement, reason: 'x', ...by })).toBe(false)
    expect(decide(session, 'r', { note: 'a', placement, reason: 'The minister decides', ...by })).toBe(true)
    placeNote(board, 'a', { ...placement, ...by })
    expect(standing()).toMatchObject({ status: 'decided', decision: { reason: 'The minister decides' } })
    placeNote(board, 'a', { ...at(0.3, 0.3), by: 'me', at: 7 })
    expect(standing()?.status).toBeUndefined()
  })

  test('what it found goes into the plan, and stays the same value until it says something else', () => {
    const { session, board, reveal } = played([at(0.9, 0.9), at(0.9, 0.8), at(0.1, 0.1), at(0.2, 0.1)])
    reveal()
    const state = readBlindRounds(session)
    const found = () => findingsOf(state, readBoard(board), { thresholds: middle }).get('a')
    const before = found()
    expect(before).toMatchObject({ status: 'split', n: 4, camps: [{ share: 0.5 }, { share: 0.5 }] })
    expect(found()).toBe(before)
    placeNote(board, 'a', { ...at(0.3, 0.3), by: 'me', at: 7 })
    expect(found()).toMatchObject({ status: undefined, decision: undefined })
    expect(findingsOf(state, readBoard(board), { thresholds: middle }).has('b')).toBe(false)
  })

  test('a stakeholder that no round was about is settled with a reason, until somebody places it otherwise', () => {
    const { session, board } = played([])
    const decision = { note: 'a', placement: at(0.49, 0.9), reason: 'Below the line', ...by }
    expect(settleDirectly(session, { ...decision, reason: ' ' })).toBe(false)
    expect(settleDirectly(session, decision)).toBe(true)
    const found = () => findingsOf(readBlindRounds(session), readBoard(board), { thresholds: middle }).get('a')
    expect(found()).toBeUndefined()
    placeNote(board, 'a', { ...decision.placement, ...by })
    expect(found()).toMatchObject({ status: 'decided', n: 0, decision: 'Below the line' })
    placeNote(board, 'a', { ...at(0.6, 0.9), ...by })
    expect(found()).toBeUndefined()
    expect(readBlindRounds(session).rounds.map(({ id }) => id)).toEqual(['r'])
  })

  test('who voted for two that were merged has one voice, for the one that stays; of the merged one nothing is told', () => {
    const { session, board, drafts, reveal } = played([at(0.9, 0.9), at(0.8, 0.8), at(0.7, 0.7)])
    drafts.forEach(({ doc }, index) => {
      writeBallot(doc, 'r', { note: 'b', placement: at(0.1, 0.1), confidence: 1, reason: 'of b' })
      if (index === 2) withdrawBallot(doc, 'r', 'a')
    })
    mergeNotes(board, { keep: 'a', merged: 'b' })
    reveal()
    const [round] = readBlindRounds(session).rounds
    expect(round?.results.map(({ note, n }) => [note, n])).toEqual([['a', 3]])
    expect(round?.results[0]?.points).toEqual([at(0.1, 0.1), at(0.8, 0.8), at(0.9, 0.9)])
    expect(readBoard(board).placements.get('a')).toMatchObject(at(0.8, 0.8))
    expect(readBoard(board).placements.has('b')).toBe(false)
  })

  test('merged after the reveal, what was found goes over to the one that stays, and comes back when taken apart', () => {
    const { session, board, drafts, reveal } = played([undefined, undefined, undefined])
    for (const { doc } of drafts) {
      withdrawBallot(doc, 'r', 'a')
      writeBallot(doc, 'r', { note: 'b', placement: at(0.9, 0.9), confidence: 3, reason: 'b' })
    }
    reveal()
    const state = readBlindRounds(session)
    const found = (note: string) => findingsOf(state, readBoard(board), { thresholds: middle }).get(note)
    expect([found('a'), found('b')?.n]).toEqual([undefined, 3])
    mergeNotes(board, { keep: 'a', merged: 'b' })
    expect([found('a')?.n, found('a')?.status, found('b')]).toEqual([3, 'agreed', undefined])
    unmergeNote(board, 'b')
    expect([found('a'), found('b')?.n]).toEqual([undefined, 3])
  })

  test('a second round is compared with the first', () => {
    const { session, board, reveal, standing } = played([at(0.9, 0.9), at(0.9, 0.8), at(0.8, 0.9)])
    reveal()
    startBlindRound(session, { id: 's', notes: ['a'], by: 'f', at: 10 })
    expect(startBlindRound(session, { id: 't', notes: ['a'], by: 'f', at: 10 })).toBe(false)
    const doc = new Y.Doc()
    writeBallot(doc, 's', { note: 'a', placement: at(0.2, 0.2), confidence: 1, reason: '' })
    closeBlindRound(session, 's', { by: 'f', at: 11 })
    const drafts = [{ participant: 'p', doc }]
    blindRound.reveal?.publish(board, { round: 's', session, drafts })
    blindRound.reveal?.done(session, { round: 's', board, drafts, at: 12 })
    expect(standing()).toMatchObject({ status: 'insufficient', before: { status: 'agreed', median: at(0.9, 0.9) } })
    expect(blindRound.reveal?.need(session)).toBe('over')
  })
})
