import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameKind, framePayload, isWriteFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './frame.ts'
import { type Notice, noticeFrame, readNotice } from './notice.ts'
import { presenceFrame, readPresenceFrame } from './presence-frame.ts'

const anyBytes = fc.uint8Array({ maxLength: 300 })

test('[W1] every frame is told by its first two numbers', () => {
  const payload = Uint8Array.of(1, 2, 3)
  expect(frameKind(syncStep1Frame(payload))).toBe('syncStep1')
  expect(frameKind(syncStep2Frame(payload))).toBe('syncStep2')
  expect(frameKind(updateFrame(payload))).toBe('update')
  expect(frameKind(presenceFrame([]))).toBe('presence')
  expect(frameKind(Uint8Array.of(3))).toBe('presenceQuery')
  expect(frameKind(noticeFrame({ kind: 'stored', count: 1 }))).toBe('notice')
  expect(frameKind(Uint8Array.of(2))).toBe('unknown')
  expect(frameKind(Uint8Array.of(0, 9))).toBe('unknown')
  expect(frameKind(Uint8Array.of())).toBe('unknown')
})

test('[W2] updates and answers to SyncStep1 count as writes, nothing else does', () => {
  expect(isWriteFrame(updateFrame(Uint8Array.of()))).toBe(true)
  expect(isWriteFrame(syncStep2Frame(Uint8Array.of()))).toBe(true)
  expect(isWriteFrame(syncStep1Frame(Uint8Array.of()))).toBe(false)
  expect(isWriteFrame(presenceFrame([]))).toBe(false)
})

test('a frame gives back the payload it was made of', () => {
  fc.assert(
    fc.property(anyBytes, payload => {
      for (const frame of [syncStep1Frame(payload), syncStep2Frame(payload), updateFrame(payload)]) {
        expect(framePayload(frame)).toEqual(payload)
      }
    }),
  )
})

test('a payload whose length does not fit the frame exactly is unreadable', () => {
  const frame = updateFrame(Uint8Array.of(1, 2, 3))
  expect(framePayload(frame.slice(0, -1))).toBeUndefined()
  expect(framePayload(Uint8Array.of(...frame, 0))).toBeUndefined()
})

test('[W3] a notice survives the journey; a code of a later version reads as an internal fault', () => {
  const notices: Notice[] = [
    { kind: 'stored', count: 2 ** 40 },
    { kind: 'refused', count: 7, code: 'readOnly' },
  ]
  for (const notice of notices) expect(readNotice(noticeFrame(notice))).toEqual(notice)
  expect(readNotice(Uint8Array.of(4, 1, 7, 1, 120))).toEqual({ kind: 'refused', count: 7, code: 'internal' })
  expect(readNotice(Uint8Array.of(4, 9, 7))).toBeUndefined()
})

test('readers of frames answer any bytes without a throw', () => {
  fc.assert(
    fc.property(anyBytes, bytes => {
      frameKind(bytes)
      framePayload(bytes)
      readNotice(bytes)
      readPresenceFrame(bytes)
    }),
    { numRuns: 2000 },
  )
})
