/** Client pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Marks an element that scrolls by itself while something is dragged near its upper or lower edge. */
export const SCROLLS = 'data-scrolls'

const EDGE_PX = 56
const MOST_PX_PER_FRAME = 14

/** Scrolls what lies under the pointer when it is near an edge, as long as it stays there. */
export function scrollAtEdges(): { follow(at: Point): void; stop(): void } {
  let at: Point | undefined
  let frame = 0

  function step(): void {
    frame = 0
    const box = at && document.elementFromPoint(at.x, at.y)?.closest(`[${SCROLLS}]`)
    const speed = box && at ? speedAt(at.y, box.getBoundingClientRect()) : 0
    if (!box || speed === 0) return
    box.scrollTop += speed
    frame = requestAnimationFrame(step)
  }

  return {
    follow(next) {
      at = next
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop() {
      at = undefined
      cancelAnimationFrame(frame)
    },
  }
}

function speedAt(y: number, { top, bottom }: DOMRect): number {
  const up = Math.max(0, EDGE_PX - (y - top))
  const down = Math.max(0, EDGE_PX - (bottom - y))
  return ((down - up) / EDGE_PX) * MOST_PX_PER_FRAME
}
