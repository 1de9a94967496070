import { useSyncExternalStore } from 'react'
import { keep, recall } from './device-memory.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const STORED = 'samenbord.theme'
const listeners = new Set<() => void>()
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

let current: Theme = themes.find(theme => theme === recall(STORED)) ?? 'system'
const chosen = (): Theme => current

function apply(): void {
  const dark = current === 'dark' || (current === 'system' && prefersDark.matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

prefersDark.addEventListener('change', apply)

/** The appearance this person chose on this device, and a way to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosen)
  return [
    theme,
    next => {
      current = next
      keep(STORED, next)
      apply()
      for (const listener of [...listeners]) listener()
    },
  ]
}
