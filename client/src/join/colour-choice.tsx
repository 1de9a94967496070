import { type NoteColour, noteColours } from '@samenbord/board'
import { useId } from 'react'
import { useMessages } from '../language/language.tsx'
import styles from './join.module.css'

/** The colour in which the others see one's cursor and name. */
export function ColourChoice({ value, onChange }: { value: NoteColour; onChange: (colour: NoteColour) => void }) {
  const { join, method } = useMessages()
  const name = useId()
  return (
    <fieldset className={styles.colours}>
      <legend>{join.colour}</legend>
      {noteColours.map(colour => (
        <label key={colour} className={styles.colour} style={{ background: `var(--note-${colour})` }}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span className="visually-hidden">{method.colour[colour]}</span>
        </label>
      ))}
    </fieldset>
  )
}
