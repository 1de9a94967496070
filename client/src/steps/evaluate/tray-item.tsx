import type { Note } from '@samenbord/board'
import { GripVertical } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { middlePlacement } from '../../canvas/matrix/carry.ts'
import type { Desk } from './desk.ts'
import styles from './tray.module.css'
import { useTrayDrag } from './use-tray-drag.ts'

interface TrayItemProps {
  readonly desk: Desk
  readonly note: Note
  readonly carried: boolean
  readonly mayPlace: boolean
}

/** A stakeholder waiting in the tray: drag it, tap it and then its place, or pick it up with Enter. */
export const TrayItem = memo(function TrayItem({ desk, note, carried, mayPlace }: TrayItemProps) {
  const { onPointerDown } = useTrayDrag(desk, note.id)

  function pick(event: MouseEvent): void {
    if (carried) return void desk.carry.release()
    // A click without a pointer is Enter or Space.
    if (event.detail === 0) desk.carry.take(note.id, 'keys', { placement: middlePlacement })
    else desk.carry.take(note.id, 'pick')
  }

  return (
    <li className={styles.place}>
      <button
        type="button"
        className={styles.item}
        data-note={note.id}
        data-colour={note.colour}
        aria-pressed={carried}
        disabled={!mayPlace}
        onPointerDown={onPointerDown}
        onClick={pick}
      >
        <GripVertical size={14} className={styles.grip} aria-hidden="true" />
        <span className={styles.name}>{note.name}</span>
      </button>
    </li>
  )
})
