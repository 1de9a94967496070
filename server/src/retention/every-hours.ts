// What is done at long intervals, and soon after the start, because a server may never run for a day.

const FIRST = 60 * 1000
const HOUR = 60 * 60 * 1000

/** Does `work` a minute from now and then every so many hours; failures go to `failed`. Answers how to stop. */
export function everyHours(hours: number, work: () => Promise<unknown>, failed: (cause: unknown) => void): () => void {
  const run = () => void work().catch(failed)
  const first = setTimeout(run, FIRST)
  const again = setInterval(run, hours * HOUR)
  first.unref()
  again.unref()
  return () => {
    clearTimeout(first)
    clearInterval(again)
  }
}
