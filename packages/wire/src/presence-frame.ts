// Presence frames have the shape of y-protocols' awareness messages, so that stock clients understand them.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readBytes } from './bytes.ts'
import { frameTypes } from './frame.ts'

/** One client's line in a presence frame; `state` null says that the client has left. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: unknown
}

/** The same, its state still the JSON text that came. */
export interface PresenceLine {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** How many entries a frame may hold before it is unreadable; as many as a board may have connections. */
export const maxPresenceEntries = 300

/** The frame that carries these entries. */
export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, JSON.stringify(entry.state))
    }
  })
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, frameTypes.presence)
    encoding.writeVarUint8Array(encoder, body)
  })
}

/** The entries of a presence frame; undefined when it is no such frame, broken, or holds more than `maxPresenceEntries`. */
export function readPresenceFrame(frame: Uint8Array): readonly PresenceEntry[] | undefined {
  const entries = readPresenceLines(frame)?.map(line => ({ ...line, state: readPresenceState(line.state) }))
  return entries?.every(({ state }) => state !== undefined) ? entries : undefined
}

/** The same, without reading the states: who takes one entry out of many need not read the others. */
export function readPresenceLines(frame: Uint8Array): readonly PresenceLine[] | undefined {
  return readBytes(frame, outer => {
    if (decoding.readVarUint(outer) !== frameTypes.presence) return undefined
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
    const count = decoding.readVarUint(decoder)
    if (count > maxPresenceEntries) return undefined
    const lines = Array.from({ length: count }, () => readLine(decoder))
    return decoding.hasContent(outer) || decoding.hasContent(decoder) ? undefined : lines
  })
}

function readLine(decoder: decoding.Decoder): PresenceLine {
  const clientId = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  return { clientId, clock, state: decoding.readVarString(decoder) }
}

/** The state that a line carries; undefined when it is no JSON. */
export function readPresenceState(state: string): unknown {
  try {
    return JSON.parse(state)
  } catch {
    return undefined
  }
}
