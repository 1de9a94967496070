/** A fault put into the code on purpose, which the named tests must notice. */
export interface Mutant {
  /** The promise it breaks, such as `P1`. */
  readonly promise: string
  /** What is wrong with it, as a sentence: "Says stored before the disk has it". */
  readonly name: string
  readonly file: string
  /** Text that stands in the file exactly once, and what stands there instead. */
  readonly find: string
  readonly replace: string
  /** Test files of which at least one must fail. */
  readonly tests: readonly string[]
}
