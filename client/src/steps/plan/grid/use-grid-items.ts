import type { PlanRow } from '@samenbord/board'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import { useIsPrinting } from '../../../screen/use-is-printing.ts'
import type { PlanGroup } from '../plan-choice.ts'

/** A line of the grid: the heading of a group, or a stakeholder with its place among the stakeholders. */
export type GridItem =
  | { readonly kind: 'heading'; readonly group: PlanGroup }
  | { readonly kind: 'row'; readonly row: PlanRow; readonly index: number }

// Below this, the whole plan is in the page, so that the browser's own search finds everything.
const MOST_WHOLE = 150
const LIKELY_HEIGHT = 64

export interface GridItems {
  readonly rows: readonly PlanRow[]
  /** Those in the page, with their place among all items. */
  readonly shown: readonly { readonly item: GridItem; readonly at: number }[]
  /** Pixels before and after those in the page. */
  readonly before: number
  readonly after: number
  readonly measure: ((element: Element | null) => void) | undefined
  reveal(row: number): void
}

/** Lays out groups and rows as lines; of a long plan only those near the view are in the page, all of them on paper. */
export function useGridItems(
  groups: readonly PlanGroup[],
  isGrouped: boolean,
  scroller: RefObject<HTMLElement | null>,
): GridItems {
  const { items, rows } = useMemo(() => itemsOf(groups, isGrouped), [groups, isGrouped])
  const isPrinting = useIsPrinting()
  const isWhole = isPrinting || rows.length <= MOST_WHOLE
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 8,
    enabled: !isWhole,
    getItemKey: index => keyOf(items[index]),
  })
  const reveal = (row: number) => {
    const at = items.findIndex(item => item.kind === 'row' && item.index === row)
    if (at >= 0 && !isWhole) virtualizer.scrollToIndex(at)
  }
  if (isWhole) {
    const shown = items.map((item, at) => ({ item, at }))
    return { rows, shown, before: 0, after: 0, measure: undefined, reveal }
  }
  const lines = virtualizer.getVirtualItems()
  const [top, bottom] = [lines[0], lines.at(-1)]
  return {
    rows,
    shown: lines.flatMap(({ index }) => {
      const item = items[index]
      return item ? [{ item, at: index }] : []
    }),
    before: top?.start ?? 0,
    after: bottom ? virtualizer.getTotalSize() - bottom.end : 0,
    measure: virtualizer.measureElement,
    reveal,
  }
}

const keyOf = (item: GridItem | undefined): string =>
  item?.kind === 'row' ? item.row.stakeholder.id : `group:${item?.group.key}`

function itemsOf(groups: readonly PlanGroup[], isGrouped: boolean) {
  const items: GridItem[] = []
  const rows: PlanRow[] = []
  for (const group of groups) {
    if (isGrouped) items.push({ kind: 'heading', group })
    for (const row of group.rows) {
      items.push({ kind: 'row', row, index: rows.length })
      rows.push(row)
    }
  }
  return { items, rows }
}
