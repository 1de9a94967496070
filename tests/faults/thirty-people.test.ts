// A whole facilitated workshop of thirty people by script, at a real server process: people come late, reload and vanish, a facilitator
// drops out and another goes on, the server is killed in the middle. A model of plain values says what must have come of it.
import { levelOf, liveNotes, placeNote, planOf, readBoard, readSession } from '@samenbord/board'
import { closeBlindRound, readBlindRounds, startBlindRound, writeBallot } from '@samenbord/tools/blind-round'
import { dealOut, endDeal, giveTurn, progressOf, readDealing, takeStance, tellWhy } from '@samenbord/tools/dealing'
import { setLock } from '@samenbord/tools/lock'
import {
  closePrivateWriting,
  readPrivateWriting,
  startPrivateWriting,
  writePrivateNote,
} from '@samenbord/tools/private-writing'
import { goToStep, readStep } from '@samenbord/tools/steps'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentOf } from '../../server/src/testing/board-replicas.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { createWorkshop, type TestWorkshop, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, isFull } from '../support/figures.ts'
import { ScriptedPerson } from '../support/scripted-person.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'
import { CANARY } from './eavesdroppers.ts'

const CONTRIBUTORS = 27
const LATE = 4
const NOTES_EACH = 4
const PLACED_BLIND = 30
const DEALT = 12

const seed = seedOfRun(isFull)
const chance = new Random(seed)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
let made: TestWorkshop
let clock = 0

beforeEach(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
  made = await createWorkshop(server)
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

const at = () => ++clock
const stamp = ({ id }: ScriptedPerson) => ({ by: id, at: at() })
const thousandth = () => chance.below(1001) / 1000
const join = (role: 'facilitator' | 'contributor' | 'viewer') => ScriptedPerson.join(() => server, made, role)
const some = (people: readonly ScriptedPerson[], oneIn: number) => people.filter(() => chance.oneIn(oneIn))
const namesOn = (person: ScriptedPerson) => liveNotes(readBoard(person.doc('board'))).map(({ name }) => name)

interface Group {
  readonly els: ScriptedPerson
  readonly kim: ScriptedPerson
  readonly viewer: ScriptedPerson
  readonly contributors: ScriptedPerson[]
}

const everybody = ({ els, kim, viewer, contributors }: Group) => [els, kim, viewer, ...contributors]

async function gather(): Promise<Group> {
  const [els, kim, viewer] = await Promise.all([join('facilitator'), join('facilitator'), join('viewer')])
  const inTime = Array.from({ length: CONTRIBUTORS - LATE }, () => join('contributor'))
  return { els, kim, viewer, contributors: await Promise.all(inTime) }
}

/** Everybody writes alone; some load their page anew, some come late, and whoever began it drops out before its end. */
async function writePrivately(group: Group): Promise<readonly string[]> {
  const { els, kim, contributors } = group
  await els.edit('session', doc => startPrivateWriting(doc, { id: 'w', anonymity: 'off', ...stamp(els) }))
  const write = async (person: ScriptedPerson) => {
    for (let each = 0; each < NOTES_EACH; each++) {
      const note = { id: `${person.id}-${each}`, round: 'w', name: `${CANARY} ${person.id} ${each}`, at: at() }
      await person.edit('draft', doc => writePrivateNote(doc, { ...note, category: undefined }))
    }
  }
  await Promise.all(contributors.map(write))
  const late = await Promise.all(Array.from({ length: LATE }, () => join('contributor')))
  els.vanish()
  await Promise.all([...some(contributors, 5).map(person => person.reload()), ...late.map(write)])
  contributors.push(...late)

  const here = everybody(group).filter(person => person !== els)
  const told = here.flatMap(({ heard }) => heard).filter(frame => Buffer.from(frame).includes(CANARY)).length
  expect(told, 'private notes heard before the reveal').toBe(0)
  await kim.edit('session', doc => closePrivateWriting(doc, 'w', stamp(kim)))
  const written = contributors.flatMap(({ id }) =>
    Array.from({ length: NOTES_EACH }, (_, each) => `${CANARY} ${id} ${each}`),
  )
  await Promise.all(here.map(person => person.until('board', () => namesOn(person).length === written.length)))
  await els.comeBack()
  return written
}

interface Vote {
  readonly influence: number
  readonly impact: number
}

/** Anywhere, or for every fifth stakeholder in one of two camps. */
function opinionOn(index: number): Vote {
  const camp = chance.oneIn(2) ? 0.8 : 0.2
  return index % 5 === 0 ? { influence: camp, impact: camp } : { influence: thousandth(), impact: thousandth() }
}

/** Everybody places alone or skips; the server is killed before the end and some change their mind after it. */
async function placeBlind(group: Group, notes: readonly string[]): Promise<ReadonlyMap<string, readonly Vote[]>> {
  const { els, kim, contributors } = group
  await kim.edit('session', doc => goToStep(doc, 'evaluate'))
  await kim.edit('session', doc => startBlindRound(doc, { id: 'b', notes, ...stamp(kim) }))
  const votes = new Map(contributors.map(({ id }) => [id, new Map<string, Vote>()]))
  const vote = (person: ScriptedPerson, voted: readonly string[]) =>
    person.edit('draft', draft => {
      for (const note of voted) {
        const placement = chance.oneIn(6) ? undefined : opinionOn(notes.indexOf(note))
        writeBallot(draft, 'b', { note, placement, confidence: 2, reason: '' })
        if (placement) votes.get(person.id)?.set(note, placement)
        else votes.get(person.id)?.delete(note)
      }
    })
  await Promise.all(contributors.map(person => vote(person, notes)))
  await killAndComeBack(group)
  await Promise.all(some(contributors, 3).map(person => vote(person, notes.slice(0, 5))))
  await els.edit('session', doc => closeBlindRound(doc, 'b', stamp(els)))
  const isDone = (person: ScriptedPerson) => readBlindRounds(person.doc('session')).rounds[0]?.phase === 'done'
  await Promise.all(everybody(group).map(person => person.until('session', () => isDone(person))))
  return new Map(notes.map(note => [note, [...votes.values()].flatMap(mine => mine.get(note) ?? [])]))
}

async function killAndComeBack(group: Group): Promise<void> {
  const { port } = server
  await server.end('SIGKILL')
  for (const person of everybody(group)) person.vanish()
  server = await startProcess({ dataDir: dir.path, port })
  await Promise.all(everybody(group).map(person => person.comeBack()))
}

/** Each places what was dealt to them and says why; one leaves, and the turn goes to somebody else. */
async function placeInTurns(group: Group, notes: readonly string[]): Promise<ReadonlyMap<string, Vote>> {
  const { els, contributors } = group
  const [first, second, third] = contributors
  if (!first || !second || !third) throw new Error('Three people deal')
  const people = [first, second, third]
  await els.edit('session', doc => dealOut(doc, { id: 'd', notes, ...dealtTo(people), ...stamp(els) }))
  first.vanish()
  const placed = new Map<string, Vote>()
  for (;;) {
    const deal = readDealing(els.doc('session')).open
    const turn = deal && progressOf(els.doc('board'), deal, () => true).current
    if (!turn) break
    const { note } = turn
    const person = people.find(({ id }) => id === turn.participant)
    if (!person || person === first) {
      await els.edit('session', doc => giveTurn(doc, 'd', { note, to: second.id }))
      continue
    }
    const placement = { influence: thousandth(), impact: thousandth() }
    await person.edit('board', doc => placeNote(doc, note, { ...placement, ...stamp(person) }))
    await person.edit('board', doc =>
      tellWhy(doc, { deal: 'd', note }, { reason: `${note}, daarom`, ...stamp(person) }),
    )
    await third.edit('board', doc => takeStance(doc, { deal: 'd', note }, { stance: 'agree', by: third.id }))
    await els.until('board', doc => progressOf(doc, deal, () => true).current?.note !== note)
    placed.set(note, placement)
  }
  await els.edit('session', doc => endDeal(doc, 'd', stamp(els)))
  await first.comeBack()
  return placed
}

const dealtTo = (people: readonly ScriptedPerson[]) => ({
  people: people.map(({ id }) => id),
  chance: () => chance.next(),
})

const quadrantOf = ({ influence, impact }: Vote) => `${influence >= 0.5} ${impact >= 0.5}`

/** Whether two quadrants each hold at least 35 % of the placements. */
function isSplit(votes: readonly Vote[]): boolean {
  const quadrants = votes.map(quadrantOf)
  const camps = [...new Set(quadrants)].filter(
    quadrant => quadrants.filter(one => one === quadrant).length / votes.length >= 0.35,
  )
  return votes.length >= 3 && camps.length >= 2
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}

test('a workshop of thirty comes to the same for everybody, and to what its people did', {
  timeout: 120_000,
}, async () => {
  const group = await gather()
  const written = await writePrivately(group)
  const { els, contributors } = group
  expect(namesOn(els).toSorted()).toEqual(written.toSorted())
  expect(readPrivateWriting(els.doc('session')).rounds[0]?.phase).toBe('done')

  const notes = liveNotes(readBoard(els.doc('board'))).map(({ id }) => id)
  const blind = notes.slice(0, PLACED_BLIND)
  const votes = await placeBlind(group, blind)
  expect([...votes.values()].filter(isSplit).length).toBeGreaterThan(0)
  const { placements } = readBoard(els.doc('board'))
  for (const [note, cast] of votes) {
    const median = {
      influence: medianOf(cast.map(one => one.influence)),
      impact: medianOf(cast.map(one => one.impact)),
    }
    if (isSplit(cast)) expect(placements.get(note)).toBeUndefined()
    else expect(placements.get(note)?.influence).toBeCloseTo(median.influence, 3)
    expect(readBlindRounds(els.doc('session')).rounds[0]?.results.find(one => one.note === note)?.n).toBe(cast.length)
  }

  const dealt = await placeInTurns(group, notes.slice(PLACED_BLIND, PLACED_BLIND + DEALT))
  await els.edit('session', doc => setLock(doc, true))
  const before = contentOf(els.doc('board'))
  const forbidden = contributors.slice(0, 5)
  await Promise.all(
    forbidden.map(person =>
      person.edit('board', doc => placeNote(doc, notes[0] ?? '', { influence: 1, impact: 1, ...stamp(person) })),
    ),
  )
  expect(forbidden.map(({ refusals }) => refusals)).toEqual(forbidden.map(() => 1))
  await Promise.all(forbidden.map(person => person.reload()))
  await els.edit('session', doc => setLock(doc, false))

  const newcomer = await join('viewer')
  const contents = new Set([...everybody(group), newcomer].map(person => contentOf(person.doc('board'))))
  expect([...contents]).toEqual([before])
  expect([...everybody(group), newcomer].map(person => readStep(person.doc('session')))).not.toContain('identify')

  const plan = planOf(readBoard(newcomer.doc('board')), readSession(newcomer.doc('session')))
  for (const [note, placement] of dealt) {
    const cells = plan.rows.find(({ stakeholder }) => stakeholder.id === note)?.cells ?? []
    expect(cells.map(({ level }) => level)).toEqual(
      cells.map(() => levelOf(placement, { influence: 0.5, impact: 0.5 })),
    )
  }
  figure(
    '30',
    `people: ${written.length} private notes, ${votes.size} blind results and ${dealt.size} turns as cast; seed ${seed}`,
  )
  for (const person of [...everybody(group), newcomer]) person.vanish()
})
