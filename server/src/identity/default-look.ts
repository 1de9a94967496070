import { randomInt } from 'node:crypto'
import { type Language, type NoteColour, noteColours } from '@samenbord/board'

const words: Readonly<Record<Language, string>> = {
  nl: 'Deelnemer',
  fr: 'Participant',
  de: 'Teilnehmer',
  en: 'Participant',
}

/** A name for somebody who gave none. */
export function defaultName(language: Language): string {
  return `${words[language]} ${randomInt(10, 100)}`
}

/** A colour for somebody who chose none. */
export function defaultColour(): NoteColour {
  return noteColours[randomInt(noteColours.length)] ?? 'blue'
}
