import type { Level } from '@samenbord/board'

/** A point of the picture and the name that shall stand beside it. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly level: Level
}

type Side = 'left' | 'right' | 'none'

const LETTER = 8.4
const LINE = 18
const EDGE = { left: 72, right: 1168 } as const

/** Gives each name the first side where it covers no name, no point and nothing of `kept`; `none` where there is no room. */
export function placeLabels(
  labels: readonly Label[],
  kept: readonly Box[],
): readonly (Label & { readonly side: Side })[] {
  const points = labels.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const taken: Box[] = [...points, ...kept]
  return labels.map((label, index) => {
    const own = taken[index]
    const side = (['right', 'left'] as const).find(option => {
      const box = boxOf(label, option)
      return (
        box.left >= EDGE.left && box.right <= EDGE.right && taken.every(other => other === own || !meet(other, box))
      )
    })
    if (side) taken.push(boxOf(label, side))
    return { ...label, side: side ?? 'none' }
  })
}

/** A part of the picture, in its units. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ x, y, text }: Label, side: 'left' | 'right'): Box {
  const width = text.length * LETTER
  const left = side === 'right' ? x + 9 : x - 9 - width
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 }
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
