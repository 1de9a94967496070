// How far a fault test goes, and how it shows its figure.

/** Whether the full counts of promises are run (`npm run test:faults`) rather than the quick ones of `npm test`. */
export const isFull = process.env.FULL === '1'

/** `quick` rounds in a quick run, `full` in a full one. */
export const rounds = (quick: number, full: number): number => (isFull ? full : quick)

/** Prints what a promise came to, such as `P1  0 lost in 1,000 kills`. */
export function figure(promise: string, text: string): void {
  process.stdout.write(`${promise.padEnd(4)} ${text}\n`)
}
