// One websocket message is one frame. The first numbers say what it is; see PROTOCOL.md §2.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readBytes } from './bytes.ts'

/** First number of a frame. 2 (authentication in y-websocket) is not used here. */
export const frameTypes = { sync: 0, presence: 1, presenceQuery: 3, notice: 4 } as const

/** Second number of a sync frame. */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** What a frame is. `syncStep2` and `update` are the write frames that notices count. */
export type FrameKind = 'syncStep1' | 'syncStep2' | 'update' | 'presence' | 'presenceQuery' | 'notice' | 'unknown'

const syncKinds: Readonly<Record<number, FrameKind>> = {
  [syncTypes.step1]: 'syncStep1',
  [syncTypes.step2]: 'syncStep2',
  [syncTypes.update]: 'update',
}

const otherKinds: Readonly<Record<number, FrameKind>> = {
  [frameTypes.presence]: 'presence',
  [frameTypes.presenceQuery]: 'presenceQuery',
  [frameTypes.notice]: 'notice',
}

/** What kind of frame this is; reads two numbers and nothing else, never throws. */
export function frameKind(frame: Uint8Array): FrameKind {
  // every type in use is below 128, where one byte is the number
  const type = frame[0]
  if (type === undefined) return 'unknown'
  return (type === frameTypes.sync ? syncKinds[frame[1] ?? -1] : otherKinds[type]) ?? 'unknown'
}

/** Whether a frame counts as a write in notices: an update, or the answer to a SyncStep1. */
export function isWriteFrame(frame: Uint8Array): boolean {
  const kind = frameKind(frame)
  return kind === 'update' || kind === 'syncStep2'
}

/**
 * The bytes a sync or presence frame carries (state vector, update, presence entries), sharing memory with the frame;
 * undefined when its length field does not fit the frame exactly.
 */
export function framePayload(frame: Uint8Array): Uint8Array | undefined {
  const head = frame[0] === frameTypes.sync ? 2 : 1
  return readBytes(frame, decoder => {
    decoder.pos = head
    const payload = decoding.readVarUint8Array(decoder)
    return decoding.hasContent(decoder) ? undefined : payload
  })
}

const syncFrame = (syncType: number, payload: Uint8Array): Uint8Array =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, syncType)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** Asks the other side for everything that `stateVector` lacks. */
export function syncStep1Frame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(syncTypes.step1, stateVector)
}

/** Answers a SyncStep1. */
export function syncStep2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(syncTypes.step2, update)
}

/** Tells of one change, as a Yjs update in version 1 encoding. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncTypes.update, update)
}

/** Asks for the presence of everybody. */
export function presenceQueryFrame(): Uint8Array {
  return Uint8Array.of(frameTypes.presenceQuery)
}
