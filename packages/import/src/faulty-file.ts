/** Why a file cannot be read: too large, more than a bomb should hold, too many rows, nothing in it, of a kind we do not know, broken. */
export const faultyFiles = ['tooLarge', 'tooMuchInside', 'tooManyRows', 'empty', 'unknownKind', 'broken'] as const
export type FaultyFile = (typeof faultyFiles)[number]

/** Caps on what is read (promises: import). Bytes, rows, and how many times larger than its file a zip may be inside. */
export const importLimits = {
  file: 10 * 1024 * 1024,
  unzipped: 50 * 1024 * 1024,
  ratio: 100,
  rows: 10_000,
  columns: 100,
  /** Milliseconds after which whoever reads gives up. */
  patience: 20_000,
} as const
