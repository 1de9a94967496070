import { expect, test } from 'vitest'
import { presenceQueryFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './frame.ts'
import { noticeFrame } from './notice.ts'
import { presenceFrame } from './presence-frame.ts'
import { wireVersion } from './version.ts'

/** FNV-1a over 32 bits: enough to notice a change. */
function hashOf(bytes: Iterable<number>): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16)
}

const payload = Uint8Array.from({ length: 200 }, (_, index) => index)

/** One of everything that may cross the network, byte by byte. */
const samples = [
  syncStep1Frame(payload),
  syncStep2Frame(payload),
  updateFrame(payload),
  presenceFrame([
    { clientId: 4_000_000_000, clock: 300, state: { participant: { id: 'p', name: 'Zoë' } } },
    { clientId: 1, clock: 0, state: null },
  ]),
  presenceQueryFrame(),
  noticeFrame({ kind: 'stored', count: 300 }),
  noticeFrame({ kind: 'refused', count: 1, code: 'locked' }),
  noticeFrame({ kind: 'epoch', epoch: 2 ** 40 }),
]

// When this fails the format has changed: raise `wireVersion`, describe the change in PROTOCOL.md, then pin the new hash here.
test('the format is the one of this version', () => {
  expect({ version: wireVersion, hash: hashOf(samples.flatMap(frame => [...frame])) }).toEqual({
    version: 1,
    hash: '7e19c3b2',
  })
})
