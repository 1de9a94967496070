// What is done once a day, and soon after the start, because a server may never run for a day.

const FIRST = 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** Does `work` a minute from now and then daily; failures go to `failed`. Answers how to stop. */
export function daily(work: () => Promise<unknown>, failed: (cause: unknown) => void): () => void {
  const run = () => void work().catch(failed)
  const first = setTimeout(run, FIRST)
  const again = setInterval(run, DAY)
  first.unref()
  again.unref()
  return () => {
    clearTimeout(first)
    clearInterval(again)
  }
}
