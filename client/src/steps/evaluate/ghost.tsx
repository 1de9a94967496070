import { useEffect, useRef } from 'react'
import { useBoard } from '../../workshop/use-workshop.tsx'
import type { Desk } from './desk.ts'
import styles from './tray.module.css'
import { useCarriedNote } from './use-carried.ts'

/** The note in the hand while it is over no part of the plane; it follows the pointer without React. */
export function Ghost({ desk }: { desk: Desk }) {
  const box = useRef<HTMLDivElement>(null)
  const { notes } = useBoard()
  const carried = useCarriedNote(desk)
  const note = carried === undefined ? undefined : notes.get(carried)

  useEffect(() => {
    const follow = () => {
      const at = desk.carry.get()?.outside
      if (!box.current) return
      box.current.hidden = at === undefined
      if (at) box.current.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -120%)`
    }
    follow()
    return desk.carry.subscribe(follow)
  }, [desk])

  return (
    <div ref={box} className={styles.ghost} data-colour={note?.colour} hidden aria-hidden="true">
      {note?.name}
    </div>
  )
}
