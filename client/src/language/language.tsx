import type { Language } from '@samenbord/board'
import { loadMessages, type Messages } from '@samenbord/messages'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { keep } from '../screen/device-memory.ts'
import { STORED_LANGUAGE } from './initial-language.ts'

interface LanguageState {
  readonly language: Language
  readonly messages: Messages
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageState | undefined>(undefined)

/** Gives everything below it one language and its texts; shows nothing until the first texts are there. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [current, setCurrent] = useState<{ language: Language; messages: Messages }>()

  const setLanguage = useCallback((language: Language) => {
    keep(STORED_LANGUAGE, language)
    void loadMessages(language).then(messages => setCurrent({ language, messages }))
  }, [])

  useEffect(() => {
    void loadMessages(initial).then(messages => setCurrent({ language: initial, messages }))
  }, [initial])

  useEffect(() => {
    if (current) document.documentElement.lang = current.language
  }, [current])

  const state = useMemo(() => current && { ...current, setLanguage }, [current, setLanguage])
  return state && <LanguageContext value={state}>{children}</LanguageContext>
}

function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('Broken invariant: a text was asked for outside LanguageProvider')
  return state
}

/** The texts in the reader's language. */
export function useMessages(): Messages {
  return useLanguageState().messages
}

/** The reader's language and a way to change it. */
export function useLanguage(): Pick<LanguageState, 'language' | 'setLanguage'> {
  return useLanguageState()
}
