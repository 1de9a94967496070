import type { Day, Language } from '@samenbord/board'

/** Today on this device's calendar. */
export function today(): Day {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** A day as the reader's language writes it. */
export function formatDay(day: Day, language: Language): string {
  // noon keeps the day whatever the time zone
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(`${day}T12:00:00`))
}
