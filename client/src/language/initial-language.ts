import { type Language, languages } from '@samenbord/board'
import { recall } from '../screen/device-memory.ts'

/** Under which the language that was chosen is kept on this device. */
export const STORED_LANGUAGE = 'samenbord.language'

/** The language this person chose on this device, else the first of the browser's that we speak, else Dutch. */
export function initialLanguage(): Language {
  const wanted = [recall(STORED_LANGUAGE) ?? '', ...navigator.languages]
  return wanted.map(tag => tag.slice(0, 2)).find(isLanguage) ?? 'nl'
}

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag)
