import type { Phase, Plan } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { useSnapshot } from '@samenbord/ui'
import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useRef } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useWorkshop } from '../../../workshop/use-workshop.tsx'
import { UndoNotice, useUndoNotice } from '../../undo-notice.tsx'
import { phaseDays } from '../phase-days.ts'
import type { PlanChoice, PlanGroup } from '../plan-choice.ts'
import { openCell } from '../plan-focus.ts'
import { type GridPlace, isTyping, nextPlace } from './grid-keys.ts'
import { GroupHeading } from './group-heading.tsx'
import styles from './plan-grid.module.css'
import { PlanGridRow } from './plan-grid-row.tsx'
import { type GridCursor, placeOf, useGridCursor } from './use-grid-cursor.ts'
import { type GridItem, type GridItems, useGridItems } from './use-grid-items.ts'
import { useGridWriting } from './use-grid-writing.ts'

interface PlanGridProps {
  readonly plan: Plan
  readonly groups: readonly PlanGroup[]
  readonly choice: PlanChoice
  /** What scrolls on a phone, where the grid itself does not. */
  readonly page: RefObject<HTMLElement | null>
  readonly isPhone: boolean
}

/** The plan as a grid that is walked with arrow keys (WAI-ARIA grid pattern); when it shows one field, written in like a spreadsheet. */
export function PlanGrid({ plan, groups, choice, page, isPhone }: PlanGridProps) {
  const { plan: texts } = useMessages()
  const table = useRef<HTMLTableElement>(null)
  const own = useRef<HTMLDivElement>(null)
  const items = useGridItems(groups, choice.group !== 'none', isPhone ? page : own)
  const columns = plan.phases.length + 1
  const cursor = useGridCursor({ rows: items.rows.length, columns, table, reveal: items.reveal })
  const [notice, say] = useUndoNotice()
  const writing = useGridWriting({ rows: items.rows, shown: choice.cells, range: cursor.range, say })
  const hands = useGridHands({ items, cursor, columns, choice, writing })

  return (
    <div className={styles.scroll} ref={own}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is the WAI-ARIA grid pattern
        role="grid"
        className={styles.grid}
        aria-label={texts.gridLabel}
        aria-describedby="grid-help"
        aria-rowcount={items.rows.length + 1}
        aria-multiselectable="true"
        {...hands.events}
        onCopy={writing.copy}
        onPaste={writing.paste}
      >
        <GridHead phases={plan.phases} />
        <tbody>
          <Gap height={items.before} columns={columns} />
          {items.shown.map(({ item, at }) => (
            <Line
              key={keyOf(item)}
              item={item}
              at={at}
              {...{ choice, columns, items, cursor, writing, hands }}
              profiles={plan.profiles}
            />
          ))}
          <Gap height={items.after} columns={columns} />
        </tbody>
      </table>
      <p id="grid-help" className="visually-hidden">
        {choice.cells === 'summary' ? texts.gridHelp : texts.fieldHelp}
      </p>
      <UndoNotice text={notice} />
    </div>
  )
}

const keyOf = (item: GridItem): string => (item.kind === 'row' ? item.row.stakeholder.id : `group:${item.group.key}`)

/** Stands for the rows that are not in the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

interface LineProps {
  readonly item: GridItem
  readonly at: number
  readonly choice: PlanChoice
  readonly columns: number
  readonly profiles: Plan['profiles']
  readonly items: GridItems
  readonly cursor: GridCursor
  readonly writing: ReturnType<typeof useGridWriting>
  readonly hands: ReturnType<typeof useGridHands>
}

function Line({ item, at, choice, columns, profiles, items, cursor, writing: { writing }, hands }: LineProps) {
  const selected = useSnapshot(useWorkshop().selection)
  if (item.kind === 'heading') {
    const { group } = item
    const shared = choice.group === 'profile' ? profiles.find(({ profile }) => profile.id === group.key) : undefined
    return <GroupHeading {...{ group, shared, columns, at }} grouping={choice.group} measure={items.measure} />
  }
  const { row, index } = item
  const { from, to } = cursor.range
  // one cell alone is where the keys go, not a range
  const isMany = from.row !== to.row || from.column !== to.column
  const isTaken = isMany && from.row <= index && index <= to.row
  const isWriting = writing?.row === index
  return (
    <PlanGridRow
      row={row}
      index={index}
      line={index + 2}
      at={at}
      isSelected={selected.has(row.stakeholder.id)}
      shown={choice.cells}
      active={cursor.active.row === index ? cursor.active.column : undefined}
      from={isTaken ? from.column : 0}
      to={isTaken ? to.column : -1}
      writing={isWriting ? writing.column : undefined}
      written={isWriting ? writing.text : ''}
      onKeep={hands.keep}
      onDrop={hands.drop}
      measure={items.measure}
    />
  )
}

interface Hands {
  readonly items: GridItems
  readonly cursor: GridCursor
  readonly columns: number
  readonly choice: PlanChoice
  readonly writing: ReturnType<typeof useGridWriting>
}

/** What keys and pointers do in the grid. */
function useGridHands({ items: { rows }, cursor, columns, choice, writing }: Hands) {
  const pressedActive = useRef(false)
  const newest = useRef({ cursor, writing })
  newest.current = { cursor, writing }

  const keep = useCallback((text: string, step?: { readonly rows: number; readonly columns: number }) => {
    const { cursor: now, writing: sheet } = newest.current
    sheet.keep(text)
    const { row, column } = now.active
    if (step) now.go({ row: Math.max(0, row + step.rows), column: Math.max(1, column + step.columns) })
  }, [])

  const drop = useCallback(() => {
    const { cursor: now, writing: sheet } = newest.current
    sheet.drop()
    // the field that had the focus goes
    now.go(now.active)
  }, [])

  function press(event: KeyboardEvent): void {
    const place = placeOf(event.target)
    if (!place) return
    const next = nextPlace(event.key, event.ctrlKey || event.metaKey, { ...place, rows: rows.length, columns })
    if (next) cursor.go(next, event.shiftKey)
    else if (!act(event, place)) return
    event.preventDefault()
  }

  /** Whether a key meant something to the cell it was pressed on. */
  function act(event: KeyboardEvent, place: GridPlace): boolean {
    if (isTyping(event)) return writing.write(place, event.key)
    switch (event.key) {
      case 'Enter':
      case 'F2':
        return writing.write(place)
      case 'Delete':
      case 'Backspace':
        writing.clear()
        return true
      case 'Escape':
        cursor.go(place)
        return true
      default:
        return false
    }
  }

  function click(event: MouseEvent): void {
    const place = placeOf(event.target)
    const isCell = event.target instanceof Element && event.target.closest('[data-column]') !== null
    if (!place || !isCell) return
    if (event.shiftKey) {
      cursor.go(place, true)
      return
    }
    const row = rows[place.row]
    const phase = row?.cells[place.column - 1]?.phase
    if (!row || !phase) return
    if (choice.cells === 'summary') openCell.set({ stakeholder: row.stakeholder.id, phase: phase.id })
    else if (pressedActive.current) writing.write(place)
  }

  return {
    keep,
    drop,
    events: {
      onKeyDown: press,
      onClick: click,
      onPointerDown(event: MouseEvent) {
        const place = placeOf(event.target)
        pressedActive.current = place?.row === cursor.active.row && place.column === cursor.active.column
        // the focus that follows would take the range away
        if (event.shiftKey) event.preventDefault()
      },
      onMouseDown: (event: MouseEvent) => event.shiftKey && event.preventDefault(),
      onFocus(event: { target: EventTarget }) {
        const place = placeOf(event.target)
        if (place) cursor.arrived(place)
      },
    },
  }
}

function GridHead({ phases }: { phases: readonly Phase[] }) {
  const messages = useMessages()
  const { language } = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {messages.method.stakeholder}
        </th>
        {phases.map(phase => (
          <th key={phase.id} scope="col" className={styles.phase}>
            {phaseNameOf(phase, language, messages)}
            <small>{phaseDays(phase, language)}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}
