// What every peer gets: the board of the address bar, fetched as the product fetches its own, and the reports of others.
import { carried, heldBy, middleOf, type SeededNote, SIDE } from '../notes.ts'

export const count = Number(new URLSearchParams(location.search).get('notes') ?? 100)
export const START_ZOOM = 0.5
export const paints = ['#ffe58a', '#ffcc99', '#ffbfd0', '#dccbff', '#bbdfff', '#b2eae0', '#cfefb0', '#e6e8ec']

export async function fetchNotes(): Promise<readonly SeededNote[]> {
  const response = await fetch(`/board/${count}.json`)
  return response.json()
}

/** The spot that lies in the middle of the screen at the beginning. */
export function startSpot(notes: readonly SeededNote[]): { x: number; y: number } {
  const note = notes[middleOf(count)]
  return note ? { x: note.x + SIDE / 2, y: note.y + SIDE / 2 } : { x: 0, y: 0 }
}

export interface Report {
  readonly user: number
  readonly index: number
  readonly x: number
  readonly y: number
}

const INTERVAL_MS = 50

/** Lets `users` others each report a moved note and a cursor twenty times a second, staggered, applied once a frame. */
export function hearOthers(notes: readonly SeededNote[], apply: (reports: readonly Report[]) => void): void {
  let running = false
  const start = (users: number) => {
    running = true
    const held = heldBy(count, users)
    const beats = held.map(() => 0)
    const begun = performance.now()
    const frame = () => {
      if (!running) return
      const passed = performance.now() - begun
      const reports = held.flatMap((index, user) => {
        const beat = Math.floor((passed + (user * INTERVAL_MS) / users) / INTERVAL_MS)
        const note = notes[index]
        if (!note || beat === beats[user]) return []
        beats[user] = beat
        return [{ user, index, ...carried(note, user, beat) }]
      })
      if (reports.length > 0) apply(reports)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }
  const stop = () => {
    running = false
  }
  Object.assign(window, { others: { start, stop } })
}
