// What the session lets in holds at the relay alone: a timer that locks at zero, by the server's clock, and parts that are settled.
import { addNotes, retitle } from '@samenbord/board'
import { goToStep, settle } from '@samenbord/tools/steps'
import { lockAtEnd, MINUTE, pauseTimer, startTimer } from '@samenbord/tools/timer'
import { type DocAddress, readNotice, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { changeOf, copyOf } from '../testing/gate-case.ts'
import type { Attachment } from './relay.ts'

const board: DocAddress = { kind: 'board', workshop: 'w1' }
const session: DocAddress = { kind: 'session', workshop: 'w1' }

let relay: ReturnType<typeof relayOver>['relay']
let clock: { now: number }

beforeEach(async () => {
  const storage = new MemoryStorage()
  await furnish(storage)
  ;({ relay, clock } = relayOver(storage, { silence: Number.POSITIVE_INFINITY, window: 0 }))
  clock.now = 1_800_000_000_000
})

afterEach(() => relay.close(1000))

interface Somebody {
  readonly socket: FakeSocket
  readonly line: Attachment
}

async function join(participant: string, address: DocAddress): Promise<Somebody> {
  const socket = new FakeSocket()
  const role = participant === 'facilitator' ? 'facilitator' : 'contributor'
  const line = socket.join(relay, {
    ...admissionOf(participant),
    claims: { workshop: 'w1', participant, role },
    address,
  })
  await relay.read(address, () => undefined)
  return { socket, line }
}

const refusals = ({ socket }: Somebody) =>
  socket.messages.flatMap(message => {
    const notice = readNotice(message)
    return notice?.kind === 'refused' ? [notice.code] : []
  })

/** A facilitator comes, changes the session, and goes again: nobody who could enforce anything stays. */
async function lead(change: (doc: Y.Doc) => unknown): Promise<void> {
  const { socket, line } = await join('facilitator', session)
  const update = changeOf(await relay.read(session, copyOf), copy => void change(copy))
  line.receive(updateFrame(update))
  await vi.waitFor(() => expect(socket.count('notice')).toBeGreaterThan(1))
  socket.close('restarting')
}

const note = (id: string) => (doc: Y.Doc) => addNotes(doc, [{ id, name: id, position: { x: 0, y: 0 }, by: 'p', at: 1 }])

async function write({ line }: Somebody, id: string): Promise<Uint8Array> {
  const update = changeOf(await relay.read(board, copyOf), note(id))
  line.receive(updateFrame(update))
  return update
}

const names = () => relay.read(board, doc => [...doc.getMap('notes').keys()].sort())

test('after zero a contributor’s frame is refused while no facilitator is connected, and not before', async () => {
  await lead(doc => startTimer(doc, { minutes: 5, locks: true, now: clock.now }))
  const contributor = await join('ann', board)
  clock.now += 5 * MINUTE - 1
  await write(contributor, 'in-time')
  clock.now += 1
  await write(contributor, 'late')
  contributor.line.receive(syncStep2Frame(changeOf(await relay.read(board, copyOf), note('later'))))
  await vi.waitFor(() => expect(refusals(contributor)).toEqual(['locked', 'locked']))
  expect(await names()).toEqual(['first', 'in-time'])
})

test('a timer that does not lock, or is paused, lets everybody write', async () => {
  await lead(doc => startTimer(doc, { minutes: 1, locks: false, now: clock.now }))
  const contributor = await join('ann', board)
  clock.now += 2 * MINUTE
  await write(contributor, 'after')
  await lead(doc => lockAtEnd(doc, true))
  await lead(doc => startTimer(doc, { minutes: 1, locks: true, now: clock.now }))
  await lead(doc => pauseTimer(doc, clock.now))
  clock.now += 60 * MINUTE
  await write(contributor, 'paused')
  expect(await names()).toEqual(['after', 'first', 'paused'])
  expect(refusals(contributor)).toEqual([])
})

test('whoever was refused after zero is asked for it once there is time again', async () => {
  await lead(doc => startTimer(doc, { minutes: 1, locks: true, now: clock.now }))
  const contributor = await join('ann', board)
  clock.now += MINUTE
  const late = await write(contributor, 'late')
  await vi.waitFor(() => expect(refusals(contributor)).toEqual(['locked']))
  const asked = contributor.socket.count('syncStep1')
  await lead(doc => retitle(doc, 'Still locked'))
  expect(contributor.socket.count('syncStep1')).toBe(asked)
  await lead(doc => startTimer(doc, { minutes: 2, locks: true, now: clock.now }))
  await vi.waitFor(() => expect(contributor.socket.count('syncStep1')).toBe(asked + 1))
  contributor.line.receive(syncStep2Frame(late))
  expect(await names()).toEqual(['first', 'late'])
})

test('what was refused as settled is asked for once the group is where it is open, and not before', async () => {
  await lead(doc => settle(doc, { step: 'identify', part: 'notes', on: true }))
  const contributor = await join('ann', board)
  const kept = await write(contributor, 'kept')
  await vi.waitFor(() => expect(refusals(contributor)).toEqual(['partClosed']))
  const asked = contributor.socket.count('syncStep1')
  await lead(doc => settle(doc, { step: 'identify', part: 'log', on: true }))
  expect(contributor.socket.count('syncStep1')).toBe(asked)
  await lead(doc => goToStep(doc, 'evaluate'))
  await vi.waitFor(() => expect(contributor.socket.count('syncStep1')).toBe(asked + 1))
  contributor.line.receive(syncStep2Frame(kept))
  expect(await names()).toEqual(['first', 'kept'])
})
