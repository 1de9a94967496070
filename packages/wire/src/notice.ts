// Our one added message: what became of a connection's write frames, and which history of the document it speaks to. Sent only to connections opened with `?notices=1`,
// because a stock client prints an error for types it does not know.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readBytes } from './bytes.ts'
import { type FaultCode, readFaultCode } from './faults.ts'
import { frameTypes } from './frame.ts'

/** Second number of a notice. */
export const noticeTypes = { stored: 0, refused: 1, epoch: 2 } as const

/**
 * `stored`: the first `count` write frames of this connection are settled: on disk, found to hold nothing new, or refused before.
 * `refused`: write frame number `count` (from 1) was not let in; it changed nothing.
 * `epoch`: the history this document has on the server; another one after a restored backup.
 */
export type Notice =
  | { readonly kind: 'stored'; readonly count: number }
  | { readonly kind: 'refused'; readonly count: number; readonly code: FaultCode }
  | { readonly kind: 'epoch'; readonly epoch: number }

/** The frame that carries a notice. */
export function noticeFrame(notice: Notice): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, frameTypes.notice)
    encoding.writeVarUint(encoder, noticeTypes[notice.kind])
    encoding.writeVarUint(encoder, notice.kind === 'epoch' ? notice.epoch : notice.count)
    if (notice.kind === 'refused') encoding.writeVarString(encoder, notice.code)
  })
}

/** The notice in a frame; undefined for any other frame. A fault code newer than this build reads as `internal`. */
export function readNotice(frame: Uint8Array): Notice | undefined {
  return readBytes(frame, decoder => {
    if (decoding.readVarUint(decoder) !== frameTypes.notice) return undefined
    return readNoticeBody(decoder)
  })
}

/** The notice that follows once the frame type was read off `decoder` (as y-websocket's message handlers find it); throws at its end. */
export function readNoticeBody(decoder: decoding.Decoder): Notice | undefined {
  const type = decoding.readVarUint(decoder)
  const count = decoding.readVarUint(decoder)
  if (type === noticeTypes.stored) return { kind: 'stored', count }
  if (type === noticeTypes.epoch) return { kind: 'epoch', epoch: count }
  if (type !== noticeTypes.refused) return undefined
  return { kind: 'refused', count, code: readFaultCode(decoding.readVarString(decoder)) ?? 'internal' }
}
