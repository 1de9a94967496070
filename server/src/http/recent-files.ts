import type { PlanFile } from './plan-file.ts'

const MOST = 8
const LIFE = 60_000

/** Files written lately, by their entity tag: programs that keep nothing ask for the same one again, and an Excel file takes a while. */
export class RecentFiles {
  readonly #files = new Map<string, Promise<PlanFile>>()

  /** The file of this tag, written now unless it was within the last minute, or is being written. */
  of(tag: string, write: () => Promise<PlanFile>): Promise<PlanFile> {
    const known = this.#files.get(tag)
    if (known) return known
    const file = write()
    const forget = () => this.#files.delete(tag)
    file.catch(forget)
    setTimeout(forget, LIFE).unref()
    this.#files.set(tag, file)
    const [oldest] = this.#files.keys()
    if (this.#files.size > MOST && oldest !== undefined) this.#files.delete(oldest)
    return file
  }
}
