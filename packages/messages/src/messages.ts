import type { Language } from '@samenbord/board'
import type { en } from './en/index.ts'

/** Every text of the product in one language. English gives the shape; a missing or surplus key in another language does not compile. */
export type Messages = typeof en

/** Loads the texts of one language; the browser fetches only the languages somebody reads. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'nl':
      return (await import('./nl/index.ts')).nl
    case 'fr':
      return (await import('./fr/index.ts')).fr
    case 'de':
      return (await import('./de/index.ts')).de
    case 'en':
      return (await import('./en/index.ts')).en
  }
}
