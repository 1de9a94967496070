import * as Y from 'yjs'
import type { Lookup } from './lookup.ts'
import type { Id, UpdateReading } from './update-reader.ts'

/**
 * Whether an update would cut a letter of two units (an emoji) in half. Yjs then writes two question marks where it happens to
 * hold the letter in one piece, and the letter where it does not: replicas read differently for ever. Our client edits
 * whole letters.
 */
export function cutsLetters(lookup: Lookup, { blocks, deletes }: UpdateReading): boolean {
  return (
    blocks.some(({ structs }) =>
      structs.some(({ left, right }) => (left && isHalved(lookup, after(left))) || (right && isHalved(lookup, right))),
    ) ||
    deletes.some(range => {
      const end = { client: range.client, clock: range.clock + range.length }
      return isHalved(lookup, range) || isHalved(lookup, end)
    })
  )
}

const after = ({ client, clock }: Id): Id => ({ client, clock: clock + 1 })

/** Whether a border just before an id goes through a letter. */
function isHalved(lookup: Lookup, id: Id): boolean {
  if (id.clock === 0 || id.clock >= lookup.endOf(id.client)) return false
  const piece = lookup.isNew(id) ? freshText(lookup, id) : storedText(lookup, id)
  if (piece === undefined) return false
  const at = id.clock - piece.clock
  return at > 0 && isLowSurrogate(piece.text.charCodeAt(at))
}

interface Piece {
  readonly clock: number
  readonly text: string
}

function storedText(lookup: Lookup, id: Id): Piece | undefined {
  const item = lookup.stored(id)
  if (!(item instanceof Y.Item)) return undefined
  const { content } = item
  return content instanceof Y.ContentString ? { clock: item.id.clock, text: content.str } : undefined
}

function freshText(lookup: Lookup, id: Id): Piece | undefined {
  const struct = lookup.fresh(id)
  return struct?.text === undefined ? undefined : { clock: struct.clock, text: struct.text }
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
