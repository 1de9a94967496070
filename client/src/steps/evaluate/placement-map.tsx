import { levelOfQuadrant, type NoteColour, type Placement } from '@samenbord/board'
import { type PointerEvent, useRef } from 'react'
import { share } from '../../canvas/matrix/matrix-geometry.ts'
import { useMessages } from '../../language/language.tsx'
import { useSession } from '../../workshop/use-workshop.tsx'
import { LevelIcon } from '../level-badge.tsx'
import styles from './placement-map.module.css'

interface PlacementMapProps {
  readonly colour: NoteColour
  readonly placement: Placement | undefined
  readonly disabled: boolean
  readonly onChange: (placement: Placement) => void
  readonly onCommit: () => void
}

/** A map of the four quadrants with one dot: shows where the sliders stand, and takes a finger too. */
export function PlacementMap({ colour, placement, disabled, onChange, onCommit }: PlacementMapProps) {
  const { method } = useMessages()
  const { thresholds } = useSession()
  const map = useRef<HTMLDivElement>(null)
  const quadrants = [true, false].flatMap(up =>
    [false, true].map(right => ({ up, right, level: levelOfQuadrant(up, right) })),
  )

  function point(event: PointerEvent): void {
    const box = map.current?.getBoundingClientRect()
    if (!box || disabled) return
    const influence = share(1 - (event.clientY - box.top) / box.height)
    onChange({ influence, impact: share((event.clientX - box.left) / box.width) })
  }

  return (
    <div
      ref={map}
      className={styles.map}
      aria-hidden="true"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      onPointerUp={onCommit}
      onPointerCancel={onCommit}
      style={{
        gridTemplateColumns: `${thresholds.impact}fr ${1 - thresholds.impact}fr`,
        gridTemplateRows: `${1 - thresholds.influence}fr ${thresholds.influence}fr`,
      }}
    >
      {quadrants.map(({ level }) => (
        <div key={level} className={styles.quadrant} data-level={level}>
          <LevelIcon level={level} size={20} />
          <span>{method.level[level]}</span>
        </div>
      ))}
      <span
        className={styles.dot}
        data-colour={colour}
        data-unset={placement === undefined}
        style={{ left: `${(placement?.impact ?? 0.5) * 100}%`, top: `${(1 - (placement?.influence ?? 0.5)) * 100}%` }}
      />
    </div>
  )
}
