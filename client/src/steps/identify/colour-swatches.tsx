import { type NoteColour, noteColours } from '@samenbord/board'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { useMessages } from '../../language/language.tsx'
import styles from './colour-swatches.module.css'

interface ColourSwatchesProps {
  readonly label: string
  readonly value: NoteColour
  readonly disabled: boolean
  readonly onChange: (colour: NoteColour) => void
}

/** The eight colours of a note as a row of choices, each with its name for the ear and the tooltip. */
export function ColourSwatches({ label, value, disabled, onChange }: ColourSwatchesProps) {
  const { method } = useMessages()
  const name = useId()
  return (
    <fieldset className={styles.swatches} disabled={disabled}>
      <legend>{label}</legend>
      {noteColours.map(colour => (
        <label key={colour} className={styles.swatch} title={method.colour[colour]} data-colour={colour}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span className={styles.paper} style={{ background: `var(--note-${colour})` }}>
            {colour === value && <Check size={16} aria-hidden="true" />}
          </span>
          <span className="visually-hidden">{method.colour[colour]}</span>
        </label>
      ))}
    </fieldset>
  )
}
