import { levelOf } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { Move, Undo2 } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import type { Desk } from './desk.ts'
import styles from './hand-bar.module.css'
import { usePlaceWords } from './live-region.tsx'
import { cancelCarry } from './matrix-keys.ts'
import { useCarriedNote, useHand } from './use-carried.ts'

/** Floats over the plane: what to do with the note in the hand, or what can be done with the one that is selected. */
export function HandBar({ desk }: { desk: Desk }) {
  const hand = useHand(desk)
  if (hand === 'pointer') return null
  return hand ? <CarryBar desk={desk} /> : <SelectionBar desk={desk} />
}

function CarryBar({ desk }: { desk: Desk }) {
  const { evaluate } = useMessages()
  const board = useBoard()
  const place = usePlaceWords()
  const held = useSnapshot(desk.carry)
  const name = held ? (board.notes.get(held.note)?.name ?? '') : ''
  const byKeys = held?.hand === 'keys'
  return (
    <div className={styles.bar} data-tone="accent">
      <p className={styles.text}>
        {byKeys ? evaluate.carryKeys(name) : evaluate.carryPick(name)}
        {byKeys && held.placement ? <span className={styles.values}>{place(held.placement)}</span> : null}
      </p>
      <Button variant="quiet" onClick={() => cancelCarry(desk)}>
        {evaluate.cancel}
      </Button>
    </div>
  )
}

function SelectionBar({ desk }: { desk: Desk }) {
  const { evaluate } = useMessages()
  const board = useBoard()
  const { thresholds } = useSession()
  const mayPlace = useMayWrite().placements
  const selected = useSnapshot(useWorkshop().selection)
  const carried = useCarriedNote(desk)
  const [id] = selected
  const note = id === undefined ? undefined : board.notes.get(id)
  const placement = id === undefined ? undefined : board.placements.get(id)
  if (selected.size !== 1 || carried || !note || !placement || !mayPlace) return null
  return (
    <div className={styles.bar} data-side={placement.influence > 0.62 ? 'bottom' : 'top'}>
      <span className={styles.name}>{note.name}</span>
      <LevelBadge level={levelOf(placement, thresholds)} />
      <span className={styles.actions}>
        <Button variant="plain" onClick={() => desk.carry.take(note.id, 'pick')}>
          <Move size={16} aria-hidden="true" />
          {evaluate.move}
        </Button>
        <Button variant="plain" onClick={() => desk.unplace(note.id)}>
          <Undo2 size={16} aria-hidden="true" />
          {evaluate.backToTray}
        </Button>
      </span>
    </div>
  )
}
