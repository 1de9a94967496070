import { type Axes, axesPresets, limits, setAxes } from '@samenbord/board'
import { Select, TextField } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { axisWordsOf } from './axis-words.ts'
import type { Desk } from './desk.ts'
import styles from './evaluate-panel.module.css'
import { ThresholdFields } from './threshold-fields.tsx'

/** For the facilitator: how the axes are called and where high begins. */
export function AxesSettings({ desk }: { desk: Desk }) {
  const messages = useMessages()
  const { evaluate, method } = messages
  const { documents } = useWorkshop()
  const { axes } = useSession()

  return (
    <details className={styles.settings}>
      <summary>{evaluate.settings}</summary>
      <div className={styles.fields}>
        <Select
          label={evaluate.axesNames}
          value={axes.preset}
          options={axesPresets.map(value => ({ value, label: method.axisPreset[value] }))}
          onChange={preset => setAxes(documents.session, { ...axes, preset })}
        />
        {axes.preset === 'own' ? (
          <>
            <OwnWord axis="influence" label={evaluate.ownVertical} axes={axes} />
            <OwnWord axis="impact" label={evaluate.ownHorizontal} axes={axes} />
          </>
        ) : null}
        <ThresholdFields desk={desk} words={axisWordsOf(messages, axes)} />
      </div>
    </details>
  )
}

/** Written when the field is left, so that the others do not see half a word. */
function OwnWord({ axis, label, axes }: { axis: 'influence' | 'impact'; label: string; axes: Axes }) {
  const { method } = useMessages()
  const { documents } = useWorkshop()
  const [text, setText] = useState<string>()
  return (
    <TextField
      label={label}
      value={text ?? axes[axis]}
      placeholder={method.axis[axis]}
      maxLength={limits.phaseName}
      onChange={event => setText(event.target.value)}
      onBlur={() => {
        if (text !== undefined) setAxes(documents.session, { ...axes, [axis]: text.trim() })
        setText(undefined)
      }}
    />
  )
}
