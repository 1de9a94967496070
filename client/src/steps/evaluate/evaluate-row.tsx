import { IconButton } from '@samenbord/ui'
import { Undo2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { share } from '../../canvas/matrix/matrix-geometry.ts'
import { useMessages } from '../../language/language.tsx'
import { useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { axisWordsOf } from './axis-words.ts'
import type { Desk } from './desk.ts'
import styles from './evaluate-list.module.css'
import type { EvaluateRow } from './evaluate-rows.ts'
import { type PlacementDraft, usePlacementDraft } from './use-placement-draft.ts'

interface EvaluateRowProps {
  readonly row: EvaluateRow
  readonly desk: Desk
  readonly mayPlace: boolean
}

/** One stakeholder in the table; typing both values places it. */
export function EvaluateRowView({ row, desk, mayPlace }: EvaluateRowProps) {
  const { note, placed, level, status, alternative } = row
  const { evaluate, method } = useMessages()
  const { selection } = useWorkshop()
  const draft = usePlacementDraft(desk, note.id)
  const halfDone = !draft.whole && (draft.values.influence !== undefined || draft.values.impact !== undefined)
  return (
    <tr onFocus={() => selection.set([note.id])}>
      <th scope="row" className={styles.name}>
        {note.name}
      </th>
      <td className={`${styles.quiet} ${styles.category}`}>
        {note.category ? method.categoryShort[note.category] : '–'}
      </td>
      <td>
        <PercentField {...{ axis: 'influence', draft, mayPlace }} name={note.name} />
      </td>
      <td>
        <PercentField {...{ axis: 'impact', draft, mayPlace }} name={note.name} />
      </td>
      <td>
        <LevelBadge level={level} />
      </td>
      <td className={styles.quiet}>
        {halfDone ? evaluate.bothNeeded : method.status[status]}
        {alternative ? <span className={styles.alternative}>{evaluate.orLevel(method.level[alternative])}</span> : null}
      </td>
      <td className={styles.action}>
        {placed && mayPlace ? (
          <IconButton label={evaluate.takeOff(note.name)} onClick={() => desk.unplace(note.id)}>
            <Undo2 size={16} aria-hidden="true" />
          </IconButton>
        ) : null}
      </td>
    </tr>
  )
}

interface PercentFieldProps {
  readonly axis: 'influence' | 'impact'
  readonly draft: PlacementDraft
  readonly name: string
  readonly mayPlace: boolean
}

function PercentField({ axis, draft, name, mayPlace }: PercentFieldProps) {
  const messages = useMessages()
  const { axes } = useSession()
  const [text, setText] = useState<string>()
  const value = draft.values[axis]
  const axisName = axisWordsOf(messages, axes)[axis].name

  function change(next: string): void {
    setText(next)
    const number = Number.parseFloat(next)
    if (Number.isFinite(number)) draft.change({ [axis]: share(number / 100) })
  }

  function leave(): void {
    setText(undefined)
    draft.commit()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') leave()
  }

  return (
    <span className={styles.percent} data-unset={value === undefined}>
      <span className={styles.bar} style={{ width: `${(value ?? 0) * 100}%` }} aria-hidden="true" />
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        disabled={!mayPlace}
        value={text ?? (value === undefined ? '' : Math.round(value * 100))}
        aria-label={messages.evaluate.valueOf(axisName, name)}
        onChange={event => change(event.target.value)}
        onFocus={event => event.target.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <span aria-hidden="true">%</span>
    </span>
  )
}
