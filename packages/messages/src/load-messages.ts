import type { Language } from '@samenbord/board'
import type { Messages } from './messages.ts'

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  nl: async () => (await import('./nl/index.ts')).nl,
  fr: async () => (await import('./fr/index.ts')).fr,
  de: async () => (await import('./de/index.ts')).de,
  en: async () => (await import('./en/index.ts')).en,
}

/** Loads the texts of one language; the browser fetches only the languages somebody reads. */
export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]()
}
