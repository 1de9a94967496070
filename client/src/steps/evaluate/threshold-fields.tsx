import type { Thresholds } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { useState } from 'react'
import type { AxesWords } from '../../canvas/matrix/paint-axes.ts'
import { thresholdRange } from '../../canvas/matrix/threshold-hand.ts'
import { useMessages } from '../../language/language.tsx'
import { useSession } from '../../workshop/use-workshop.tsx'
import type { Desk } from './desk.ts'
import styles from './evaluate-panel.module.css'

const DEFAULT = 0.5

/** Where high begins on each axis, by slider and by number; written when the hand lets go. */
export function ThresholdFields({ desk, words }: { desk: Desk; words: AxesWords }) {
  const { evaluate } = useMessages()
  const { thresholds } = useSession()
  const moved = thresholds.influence !== DEFAULT || thresholds.impact !== DEFAULT
  return (
    <>
      {(['influence', 'impact'] as const).map(axis => (
        <ThresholdField key={axis} {...{ axis, desk, thresholds }} name={words[axis].name} />
      ))}
      {moved ? (
        <Button onClick={() => desk.moveThresholds({ influence: DEFAULT, impact: DEFAULT })}>
          {evaluate.resetThresholds}
        </Button>
      ) : null}
    </>
  )
}

interface ThresholdFieldProps {
  readonly axis: keyof Thresholds
  readonly desk: Desk
  readonly thresholds: Thresholds
  readonly name: string
}

function ThresholdField({ axis, desk, thresholds, name }: ThresholdFieldProps) {
  const { evaluate } = useMessages()
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? String(Math.round(thresholds[axis] * 100))
  const label = evaluate.threshold(name)

  function commit(): void {
    const value = Number.parseFloat(shown) / 100
    setDraft(undefined)
    const kept = Math.min(thresholdRange.max, Math.max(thresholdRange.min, value))
    if (Number.isFinite(kept) && kept !== thresholds[axis]) desk.moveThresholds({ ...thresholds, [axis]: kept })
  }

  return (
    <div className={styles.threshold}>
      <span className={styles.thresholdLabel}>{label}</span>
      <input
        type="range"
        aria-label={label}
        min={thresholdRange.min * 100}
        max={thresholdRange.max * 100}
        step={1}
        value={shown}
        onChange={event => setDraft(event.target.value)}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <span className={styles.number}>
        <input
          type="number"
          aria-label={`${label}, %`}
          min={thresholdRange.min * 100}
          max={thresholdRange.max * 100}
          value={shown}
          onChange={event => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={event => event.key === 'Enter' && commit()}
        />
        <span aria-hidden="true">%</span>
      </span>
    </div>
  )
}
