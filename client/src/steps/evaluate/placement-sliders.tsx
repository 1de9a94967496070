import { useMessages } from '../../language/language.tsx'
import { useSession } from '../../workshop/use-workshop.tsx'
import { axisWordsOf } from './axis-words.ts'
import styles from './placement-sliders.module.css'
import { usePercent } from './use-matrix-words.ts'
import type { PlacementDraft } from './use-placement-draft.ts'

interface PlacementSlidersProps {
  readonly draft: PlacementDraft
  readonly disabled: boolean
  /** Prints what the axes mean under their names. */
  readonly defined?: boolean
}

/** Both values of one stakeholder as sliders; a mark shows where high begins. */
export function PlacementSliders({ draft, disabled, defined = false }: PlacementSlidersProps) {
  return (
    <div className={styles.sliders}>
      {(['influence', 'impact'] as const).map(axis => (
        <AxisSlider key={axis} {...{ axis, draft, disabled, defined }} />
      ))}
    </div>
  )
}

function AxisSlider({ axis, draft, disabled, defined }: PlacementSlidersProps & { axis: 'influence' | 'impact' }) {
  const messages = useMessages()
  const { axes, thresholds } = useSession()
  const percent = usePercent()
  const words = axisWordsOf(messages, axes)
  const value = draft.values[axis]
  return (
    <label className={styles.axis} data-unset={value === undefined}>
      <span className={styles.head}>
        <span className={styles.name}>{words[axis].name}</span>
        <output className={styles.value}>{value === undefined ? '–' : percent(value)}</output>
      </span>
      {defined && words[axis].definition !== '' ? (
        <span className={styles.definition}>{words[axis].definition}</span>
      ) : null}
      <span className={styles.track}>
        <span className={styles.threshold} style={{ left: `${thresholds[axis] * 100}%` }} aria-hidden="true" />
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          disabled={disabled}
          value={Math.round((value ?? 0.5) * 100)}
          aria-valuetext={value === undefined ? messages.evaluate.notPlaced : percent(value)}
          onChange={event => draft.change({ [axis]: Number(event.target.value) / 100 })}
          onPointerUp={draft.commit}
          onKeyUp={draft.commit}
          onBlur={draft.commit}
        />
      </span>
      <span className={styles.ends} aria-hidden="true">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </span>
    </label>
  )
}
