// What an operator can ask of the program besides serving. Each command says in plain words what it did, or what to do.
import type { Config } from '../config.ts'

/** Where a command works, and how it speaks. */
export interface Desk {
  readonly config: Config
  /** The data directory; commands have no use for a server in memory. */
  readonly dataDir: string
  readonly now: () => number
  say(line: string): void
}

export interface Command {
  readonly name: string
  /** What follows the name, such as `<file>`. */
  readonly takes: string
  /** One sentence for the list of commands. */
  readonly does: string
  /** Answers whether it went well; throws `Mistake` when it was asked for wrongly. */
  run(words: readonly string[], desk: Desk): Promise<boolean>
}

/** What cannot be done as it was asked; the message is for the person who asked. */
export class Mistake extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Mistake'
  }
}

/** The one word a command takes; throws when there are none or several. */
export function onlyWord(words: readonly string[], wanted: string): string {
  const [word, ...rest] = words
  if (word === undefined || rest.length > 0) throw new Mistake(`Name ${wanted}, and nothing else.`)
  return word
}
