import { levelOf } from '@samenbord/board'
import { Button, EmptyState, IconButton, useSnapshot } from '@samenbord/ui'
import { ChevronLeft, ChevronRight, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { type Desk, useDesk } from './desk.ts'
import styles from './evaluate-phone.module.css'
import type { EvaluateRow } from './evaluate-rows.ts'
import { PlacementMap } from './placement-map.tsx'
import { PlacementSliders } from './placement-sliders.tsx'
import { useEvaluateRows } from './use-evaluate-rows.ts'
import { useSharedHand } from './use-matrix-owner.ts'
import { usePlacementDraft } from './use-placement-draft.ts'

/** On a phone: one stakeholder at a time, a map of the quadrants and two sliders. */
export function EvaluatePhone() {
  const { evaluate } = useMessages()
  const desk = useDesk()
  useSharedHand(desk)
  const { selection } = useWorkshop()
  const [chosen] = useSnapshot(selection)
  const mayPlace = useMayWrite().placements
  const rows = useEvaluateRows()
  const first = Math.max(
    0,
    rows.findIndex(row => !row.placed),
  )
  const found = rows.findIndex(row => row.note.id === chosen)
  const at = found < 0 ? first : found
  const row = rows[at]
  const shownId = row?.note.id
  useEffect(() => {
    // Chosen from now on: it must not make place for the next one the moment it is placed.
    if (shownId !== undefined && !selection.get().has(shownId)) selection.set([shownId])
  }, [shownId, selection])
  if (!row) return <EmptyState title={evaluate.trayEmpty} />

  const show = (index: number) => {
    const target = rows[(index + rows.length) % rows.length]
    if (target) selection.set([target.note.id])
  }
  const nextOpen = [...rows.keys()]
    .map(step => (at + 1 + step) % rows.length)
    .find(index => !rows[index]?.placed && index !== at)

  return (
    <div className={styles.phone}>
      <nav className={styles.turn} aria-label={evaluate.turnLabel}>
        <IconButton label={evaluate.previous} onClick={() => show(at - 1)}>
          <ChevronLeft size={22} aria-hidden="true" />
        </IconButton>
        <span className={styles.counter}>{evaluate.counter(at + 1, rows.length)}</span>
        <IconButton label={evaluate.next} onClick={() => show(at + 1)}>
          <ChevronRight size={22} aria-hidden="true" />
        </IconButton>
      </nav>
      <OneStakeholder key={row.note.id} row={row} desk={desk} />
      <footer className={styles.foot}>
        {row.placed && mayPlace ? (
          <IconButton label={evaluate.takeOff(row.note.name)} onClick={() => desk.unplace(row.note.id)}>
            <Undo2 size={20} aria-hidden="true" />
          </IconButton>
        ) : null}
        {nextOpen === undefined ? (
          <p className={styles.done}>{rows.every(one => one.placed) ? evaluate.trayAllPlaced : evaluate.bothNeeded}</p>
        ) : (
          <Button variant={row.placed ? 'primary' : 'quiet'} onClick={() => show(nextOpen)}>
            {evaluate.nextUnplaced(rows.filter(one => !one.placed).length)}
          </Button>
        )}
      </footer>
    </div>
  )
}

function OneStakeholder({ row, desk }: { row: EvaluateRow; desk: Desk }) {
  const { note } = row
  const { evaluate, method } = useMessages()
  const { thresholds } = useSession()
  const mayPlace = useMayWrite().placements
  const draft = usePlacementDraft(desk, note.id)
  return (
    <section className={styles.one}>
      <header className={styles.head} data-colour={note.colour}>
        <h2 className={styles.name}>{note.name}</h2>
        <p className={styles.category}>{note.category ? method.categoryShort[note.category] : method.uncategorised}</p>
      </header>
      <p className={styles.state}>
        <LevelBadge level={levelOf(draft.whole, thresholds)} />
      </p>
      <div className={styles.map}>
        <PlacementMap
          colour={note.colour}
          placement={draft.whole}
          disabled={!mayPlace}
          onChange={draft.change}
          onCommit={draft.commit}
        />
      </div>
      <PlacementSliders draft={draft} disabled={!mayPlace} defined />
      {mayPlace ? null : <p className={styles.done}>{evaluate.lookOnly}</p>}
    </section>
  )
}
