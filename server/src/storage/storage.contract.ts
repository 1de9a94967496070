// What every storage must do; each implementation runs this with its own `open`.
import { docName } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outsideRecordContract } from './outside-records.contract.ts'
import {
  ErasedWorkshop,
  type LinkRecord,
  type ParticipantRecord,
  type Storage,
  type WorkshopRecord,
} from './storage.ts'
import { versionContract } from './versions.contract.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
const session = docName({ kind: 'session', workshop: 'w1' })
const bytes = (...values: number[]) => Uint8Array.from(values)
const whole = (...values: number[]) => ({ parts: [bytes(...values)], stateVector: bytes(0) })
const adding = (...updates: Uint8Array[]) => ({ updates, owners: [] })

const workshop: WorkshopRecord = { id: 'w1', code: 'ABCDEFGH', createdAt: 1 }
const link = (more: Partial<LinkRecord> = {}): LinkRecord => ({
  id: 'l1',
  workshop: 'w1',
  role: 'contributor',
  secretHash: 'h1',
  passcodeHash: undefined,
  createdAt: 1,
  expiresAt: undefined,
  revokedAt: undefined,
  ...more,
})
const participant = (more: Partial<ParticipantRecord> = {}): ParticipantRecord => ({
  id: 'p1',
  workshop: 'w1',
  role: 'contributor',
  name: 'Zoë',
  colour: 'teal',
  link: 'l1',
  createdAt: 1,
  revokedAt: undefined,
  ...more,
})

/** Runs the contract over the storage that `open` gives, afresh for each test. */
export function storageContract(open: () => Promise<{ storage: Storage; end: () => Promise<void> }>): void {
  let storage: Storage
  let end: () => Promise<void>

  beforeEach(async () => {
    ;({ storage, end } = await open())
  })
  afterEach(() => end())

  documentContract(() => storage)
  recordContract(() => storage)
  outsideRecordContract(() => storage)
  versionContract(() => storage, workshop)
}

function documentContract(current: () => Storage): void {
  test('a document nobody has written is empty', async () => {
    expect(await current().read(board)).toMatchObject({ updates: [], rows: 0, owners: [] })
  })

  test('updates are read as they were appended, empty and large ones too', async () => {
    const large = new Uint8Array(300_000).fill(7)
    await current().append(board, adding(bytes(1, 2), bytes()))
    await current().append(board, adding(large))
    const { updates, rows } = await current().read(board)
    expect(updates.map(update => [...update.subarray(0, 3)])).toEqual([[1, 2], [], [7, 7, 7]])
    expect(updates[2]?.length).toBe(300_000)
    expect(rows).toBe(3)
  })

  test('what is appended does not change with the caller’s buffer', async () => {
    const update = bytes(1)
    await current().append(board, adding(update))
    update[0] = 9
    expect((await current().read(board)).updates).toEqual([bytes(1)])
  })

  test('the position is another one after every append and every restore, and the same otherwise', async () => {
    const positions = [await current().position(board)]
    const look = async () => positions.push(await current().position(board))
    await current().append(board, adding(bytes(1)))
    await look()
    await current().append(board, adding(bytes(2)))
    await look()
    await current().append(session, adding(bytes(3)))
    const { receipt } = await current().read(board)
    await current().checkpoint(board, whole(1, 2), receipt)
    await current().purge(Number.MAX_SAFE_INTEGER)
    expect(await current().position(board)).toBe(positions[2])
    await current().renewEpochs()
    await look()
    expect(new Set(positions).size).toBe(4)
  })

  test('documents do not mix, not even when one name begins like another', async () => {
    const other = docName({ kind: 'board', workshop: 'w11' })
    await Promise.all([current().append(board, adding(bytes(1))), current().append(other, adding(bytes(2)))])
    expect((await current().read(board)).updates).toEqual([bytes(1)])
    expect((await current().read(other)).updates).toEqual([bytes(2)])
  })

  test('many appends at once all arrive, in the order of each document', async () => {
    const numbers = Array.from({ length: 250 }, (_, index) => index)
    await Promise.all(numbers.map(number => current().append(board, adding(bytes(number)))))
    expect((await current().read(board)).updates.map(update => update[0])).toEqual(numbers)
  })

  test('a checkpoint stands in for the rows of its receipt', async () => {
    await current().append(board, adding(bytes(1), bytes(2)))
    const { receipt } = await current().read(board)
    await current().checkpoint(board, whole(12), receipt)
    expect(await current().read(board)).toMatchObject({ updates: [bytes(12)], rows: 0 })
  })

  test('rows appended between reading and checkpoint stay', async () => {
    await current().append(board, adding(bytes(1)))
    const { receipt } = await current().read(board)
    await current().append(board, adding(bytes(2)))
    await current().checkpoint(board, whole(11), receipt)
    expect(await current().read(board)).toMatchObject({ updates: [bytes(11), bytes(2)], rows: 1 })
  })

  test('the checkpoint of one document leaves the others alone', async () => {
    await current().append(session, adding(bytes(3)))
    await current().append(board, adding(bytes(1)))
    await current().checkpoint(board, whole(11), (await current().read(board)).receipt)
    expect((await current().read(session)).updates).toEqual([bytes(3)])
  })

  test('the latest owner of a client id is the one that is read', async () => {
    const owner = (client: number, participant: string, at: number) => ({ client, participant, at })
    await current().append(board, { updates: [bytes(1)], owners: [owner(4_000_000_000, 'p1', 1), owner(5, 'p1', 1)] })
    await current().append(board, { updates: [bytes(2)], owners: [owner(5, 'p2', 2)] })
    const { owners } = await current().read(board)
    expect([...owners].sort((a, b) => a.client - b.client)).toEqual([owner(5, 'p2', 2), owner(4_000_000_000, 'p1', 1)])
  })

  test('the documents of a workshop are listed, those of others are not', async () => {
    const draft = docName({ kind: 'draft', workshop: 'w1', participant: 'p1' })
    for (const doc of [board, draft, docName({ kind: 'board', workshop: 'w2' })]) {
      await current().append(doc, adding(bytes(1)))
    }
    expect([...(await current().list('w1'))].sort()).toEqual([board, draft])
  })

  test('a checkpoint is read in the parts it was written in, with its state vector', async () => {
    await current().append(board, adding(bytes(1), bytes(2)))
    const merged = { parts: [bytes(1), bytes(), bytes(2, 3)], stateVector: bytes(7, 8) }
    await current().checkpoint(board, merged, (await current().read(board)).receipt)
    await current().append(board, adding(bytes(4)))
    expect(await current().read(board)).toMatchObject({
      checkpoint: merged,
      tail: [bytes(4)],
      updates: [...merged.parts, bytes(4)],
      damage: [],
    })
  })

  test('a late checkpoint of an older receipt does not take the place of a newer one', async () => {
    await current().append(board, adding(bytes(1)))
    const early = (await current().read(board)).receipt
    await current().append(board, adding(bytes(2)))
    await current().checkpoint(board, whole(12), (await current().read(board)).receipt)
    await current().checkpoint(board, whole(1), early)
    expect((await current().read(board)).updates).toEqual([bytes(12)])
  })

  test('the history holds every row, whatever checkpoints there are', async () => {
    await current().append(board, adding(bytes(1), bytes(2)))
    await current().checkpoint(board, whole(12), (await current().read(board)).receipt)
    await current().append(board, adding(bytes(3)))
    const history = await current().history(board)
    expect(history.map(row => row.update)).toEqual([bytes(1), bytes(2), bytes(3)])
    expect(history.every(row => Math.abs(row.at - Date.now()) < 60_000)).toBe(true)
  })

  test('purging puts the checkpoint in the place of the rows it holds, and of no others', async () => {
    await current().append(board, adding(bytes(1), bytes(2), bytes(3)))
    await current().append(session, adding(bytes(8), bytes(9)))
    await current().checkpoint(board, whole(123), (await current().read(board)).receipt)
    await current().append(board, adding(bytes(4)))
    expect(await current().purge(0)).toBe(0)
    expect(await current().purge(Date.now() + 1000)).toBe(2)
    expect((await current().history(board)).map(row => row.update)).toEqual([bytes(123), bytes(4)])
    expect((await current().history(session)).map(row => row.update)).toEqual([bytes(8), bytes(9)])
    expect((await current().read(board)).updates).toEqual([bytes(123), bytes(4)])
  })

  test('all documents share an epoch, also those still to come, until it is renewed', async () => {
    await current().append(board, adding(bytes(1)))
    const epochs = async () => [(await current().read(board)).epoch, (await current().read(session)).epoch]
    const [first] = await epochs()
    expect(await epochs()).toEqual([first, first])
    await current().renewEpochs()
    await current().append(session, adding(bytes(1)))
    const [second, third] = await epochs()
    expect(second).toBe(third)
    expect(second).not.toBe(first)
    await current().renewEpochs()
    expect([first, second]).not.toContain((await epochs())[0])
  })

  test('a sound storage has no problems', async () => {
    await current().append(board, adding(bytes(1), bytes()))
    await current().checkpoint(board, whole(1), (await current().read(board)).receipt)
    const problems: unknown[] = []
    for await (const problem of current().inspect()) problems.push(problem)
    expect(problems).toEqual([])
  })

  test('a probe of a storage that works succeeds', async () => {
    await current().probe()
  })
}

function recordContract(current: () => Storage): void {
  test('an erased workshop is gone with all that belonged to it, takes nothing any more, and leaves others alone', async () => {
    const { workshops, links, participants, webSessions } = current()
    const other = docName({ kind: 'board', workshop: 'w2' })
    await workshops.create(workshop, [link()], new Map([[session, bytes(1)]]))
    await workshops.create({ ...workshop, id: 'w2', code: 'BBBBBBBB' }, [], new Map([[other, bytes(2)]]))
    await participants.add(participant())
    await webSessions.put({ id: 's1', tokenHash: 't1', expiresAt: 10 })
    await webSessions.bind('s1', 'p1', 1)
    await current().append(board, adding(bytes(1)))
    await current().erase('w1')
    await current().erase('unknown')
    expect(await workshops.isErased('w1')).toBe(true)
    expect(await workshops.isErased('w2')).toBe(false)
    expect([...(await workshops.erased())].sort()).toEqual(['unknown', 'w1'])
    expect(await workshops.find('w1')).toBeUndefined()
    expect(await workshops.findByCode('ABCDEFGH')).toBeUndefined()
    expect(await links.find('l1')).toBeUndefined()
    expect(await participants.find('p1')).toBeUndefined()
    expect(await webSessions.participants('s1', 'w1')).toEqual([])
    expect(await current().list('w1')).toEqual([])
    expect(await current().history(board)).toEqual([])
    await expect(current().append(board, adding(bytes(3)))).rejects.toBeInstanceOf(ErasedWorkshop)
    expect((await current().read(board)).updates).toEqual([])
    expect(await workshops.find('w2')).toMatchObject({ code: 'BBBBBBBB' })
    expect((await current().read(other)).updates).toEqual([bytes(2)])
  })

  test('a workshop remembers how long it is kept and when it last changed', async () => {
    const { workshops } = current()
    await workshops.create({ ...workshop, createdAt: 5 }, [], new Map())
    await workshops.create({ id: 'w2', code: 'BBBBBBBB', createdAt: 7 }, [], new Map())
    expect(await workshops.keeping('w2')).toEqual([{ workshop: 'w2', months: undefined, changedAt: 7 }])
    await workshops.keepFor('w1', 24)
    const before = Date.now()
    await current().append(board, adding(bytes(1)))
    const [kept] = await workshops.keeping('w1')
    expect(kept).toMatchObject({ workshop: 'w1', months: 24 })
    expect(kept?.changedAt).toBeGreaterThanOrEqual(before)
    expect(await workshops.keeping()).toHaveLength(2)
    await workshops.keepFor('w1', undefined)
    expect(await workshops.keeping('w1')).toMatchObject([{ months: undefined }])
  })

  test('a forgotten document is gone with its log, takes edits again, and leaves others alone', async () => {
    await current().append(board, adding(bytes(1)))
    await current().append(session, adding(bytes(2)))
    await current().forget([board, docName({ kind: 'board', workshop: 'unknown' })])
    expect(await current().list('w1')).toEqual([session])
    expect((await current().read(board)).updates).toEqual([])
    await current().append(board, adding(bytes(3)))
    expect((await current().read(board)).updates).toEqual([bytes(3)])
    expect((await current().read(session)).updates).toEqual([bytes(2)])
  })

  test('all browsers can be forgotten at once', async () => {
    const { webSessions } = current()
    await webSessions.put({ id: 's1', tokenHash: 't1', expiresAt: 10 })
    await webSessions.clear()
    expect(await webSessions.find('t1', 5)).toBeUndefined()
  })

  test('a workshop comes with its links and documents, or not at all', async () => {
    const { workshops, links } = current()
    await workshops.create(workshop, [link()], new Map([[session, bytes(1)]]))
    expect(await workshops.find('w1')).toEqual(workshop)
    expect(await workshops.findByCode('ABCDEFGH')).toEqual(workshop)
    expect(await links.findBySecret('h1')).toEqual(link())
    expect((await current().read(session)).updates).toEqual([bytes(1)])
    const other = { ...workshop, id: 'w2' }
    await expect(workshops.create(other, [link({ id: 'l2', secretHash: 'h2' })], new Map())).rejects.toThrow()
    expect(await workshops.find('w2')).toBeUndefined()
    expect(await links.find('l2')).toBeUndefined()
  })

  test('a new join code replaces the old one', async () => {
    const { workshops } = current()
    await workshops.create(workshop, [], new Map())
    await workshops.changeCode('w1', 'STUVWXYZ')
    expect(await workshops.findByCode('ABCDEFGH')).toBeUndefined()
    expect(await workshops.findByCode('STUVWXYZ')).toMatchObject({ id: 'w1' })
  })

  test('links keep what they say, and are listed oldest first', async () => {
    const { workshops, links } = current()
    const later = link({ id: 'l0', secretHash: 'h0', createdAt: 2, expiresAt: 9, passcodeHash: 'x', role: 'viewer' })
    await workshops.create(workshop, [link()], new Map())
    await links.add(later)
    expect(await links.list('w1')).toEqual([link(), later])
    expect(await links.list('w2')).toEqual([])
  })

  test('withdrawing a link withdraws who came by it, once', async () => {
    const { workshops, links, participants } = current()
    await workshops.create(workshop, [link(), link({ id: 'l2', secretHash: 'h2' })], new Map())
    await participants.add(participant())
    await participants.add(participant({ id: 'p2', link: 'l2' }))
    await participants.add(participant({ id: 'p3', link: undefined }))
    expect(await links.revoke('l1', 5)).toEqual(['p1'])
    await links.revoke('l1', 6)
    expect(await links.find('l1')).toMatchObject({ revokedAt: 5 })
    expect(await participants.find('p1')).toMatchObject({ revokedAt: 5 })
    expect(await participants.find('p2')).toMatchObject({ revokedAt: undefined })
  })

  test('a participant can change name and colour', async () => {
    const { workshops, participants } = current()
    await workshops.create(workshop, [link()], new Map())
    await participants.add(participant())
    expect(await participants.edit('p1', { name: 'Loïc', colour: 'pink' })).toEqual(
      participant({ name: 'Loïc', colour: 'pink' }),
    )
    expect(await participants.find('p1')).toMatchObject({ name: 'Loïc' })
    expect(await participants.edit('nobody', { name: 'x', colour: 'pink' })).toBeUndefined()
  })

  test('a participant can be given another role and be removed, and everybody is listed', async () => {
    const { workshops, participants, links } = current()
    await workshops.create(workshop, [link()], new Map())
    await participants.add(participant({ createdAt: 1 }))
    await participants.add(participant({ id: 'p2', link: undefined, createdAt: 2 }))
    expect(await participants.changeRole('p2', 'facilitator')).toMatchObject({ id: 'p2', role: 'facilitator' })
    expect(await participants.changeRole('nobody', 'viewer')).toBeUndefined()
    await participants.remove('p1', 7)
    await participants.remove('p1', 8)
    const listed = await participants.list('w1')
    expect(listed.map(({ id, role, revokedAt }) => [id, role, revokedAt])).toEqual([
      ['p1', participant().role, 7],
      ['p2', 'facilitator', undefined],
    ])
    await links.retire('l1', 9)
    expect(await links.find('l1')).toMatchObject({ revokedAt: 9 })
    expect(await participants.find('p2')).toMatchObject({ revokedAt: undefined })
  })

  test('a browser is known until its session expires, under its newest token only', async () => {
    const { webSessions } = current()
    await webSessions.put({ id: 's1', tokenHash: 't1', expiresAt: 10 })
    await webSessions.put({ id: 's1', tokenHash: 't2', expiresAt: 20 })
    expect(await webSessions.find('t1', 5)).toBeUndefined()
    expect(await webSessions.find('t2', 19)).toMatchObject({ id: 's1' })
    expect(await webSessions.find('t2', 20)).toBeUndefined()
  })

  test('a browser’s participants come latest first, per workshop, and are kin to each other', async () => {
    const { workshops, participants, webSessions } = current()
    await workshops.create(workshop, [link()], new Map())
    await workshops.create({ id: 'w2', code: 'BBBBBBBB', createdAt: 1 }, [], new Map())
    await participants.add(participant())
    await participants.add(participant({ id: 'p2', role: 'facilitator' }))
    await participants.add(participant({ id: 'p3', workshop: 'w2', link: undefined }))
    await webSessions.put({ id: 's1', tokenHash: 't1', expiresAt: 10 })
    await webSessions.bind('s1', 'p1', 1)
    await webSessions.bind('s1', 'p2', 2)
    await webSessions.bind('s1', 'p3', 3)
    const ids = async () => (await webSessions.participants('s1', 'w1')).map(one => one.id)
    expect(await ids()).toEqual(['p2', 'p1'])
    await webSessions.bind('s1', 'p1', 4)
    expect(await ids()).toEqual(['p1', 'p2'])
    expect([...(await webSessions.kin('p1'))].sort()).toEqual(['p1', 'p2', 'p3'])
    await webSessions.sweep(10)
    expect(await webSessions.kin('p1')).toEqual([])
  })
}
