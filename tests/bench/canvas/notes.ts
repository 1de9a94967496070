// The same board for everybody: notes on a jittered grid, made from a seed, so that two runs draw the same.

/** Side of a note in board units, in every app. */
export const SIDE = 160
const PITCH = 192

export const colours = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const

export interface SeededNote {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly colour: number
  readonly text: string
}

const WORDS =
  'reduce onboarding time for new teams map influence and impact of every stakeholder before the next quarter ask customers which step hurts most share draft budget with finance pilot in two regions measure churn weekly agree owner risk of late delivery supplier contract legal review training plan'.split(
    ' ',
  )

function openDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const columnsOf = (count: number): number => Math.max(1, Math.round(Math.sqrt(count * 1.6)))

/** `count` notes, always the same. */
export function seededNotes(count: number): readonly SeededNote[] {
  const dice = openDice(42)
  const columns = columnsOf(count)
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 4 + Math.floor(dice() * 6) }, () => WORDS[Math.floor(dice() * WORDS.length)])
    return {
      id: `n${index}`,
      x: Math.round((index % columns) * PITCH + (dice() - 0.5) * 24),
      y: Math.round(Math.floor(index / columns) * PITCH + (dice() - 0.5) * 24),
      colour: Math.floor(dice() * colours.length),
      text: `${index} ${words.join(' ')}`,
    }
  })
}

/** The note in the middle of the board: what is dragged and written on. */
export function middleOf(count: number): number {
  const columns = columnsOf(count)
  const rows = Math.ceil(count / columns)
  return Math.floor(rows / 2) * columns + Math.floor(columns / 2)
}

/** Notes around the middle one that others hold, one each. */
export function heldBy(count: number, users: number): readonly number[] {
  const columns = columnsOf(count)
  const middle = middleOf(count)
  const around: number[] = []
  for (let dy = -2; dy < 2; dy++) for (let dx = -3; dx < 3; dx++) around.push(middle + dy * columns + dx)
  return around.filter(index => index >= 0 && index < count && index !== middle).slice(0, users)
}

/** Where user `user` has carried a note after `beat` reports. */
export function carried(note: SeededNote, user: number, beat: number): { x: number; y: number } {
  const angle = beat / 20 + user
  return { x: note.x + 60 * Math.sin(angle), y: note.y + 60 * Math.cos(angle) - 60 }
}
