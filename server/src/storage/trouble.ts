// What keeps a storage from working, in the words an operator acts on.

/** `failing`: none of the kinds we know; the log says more. */
export type Trouble = 'diskFull' | 'readOnly' | 'locked' | 'damaged' | 'failing'

const bySqliteCode: Readonly<Record<number, Trouble>> = {
  5: 'locked',
  6: 'locked',
  8: 'readOnly',
  11: 'damaged',
  13: 'diskFull',
  26: 'damaged',
}

const bySystemCode: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
}

/** The kind of trouble behind an error of the storage, as far down its causes as needed. */
export function troubleOf(cause: unknown): Trouble {
  for (let next = cause; next instanceof Error; next = next.cause) {
    const sqlite =
      'sqliteCode' in next && typeof next.sqliteCode === 'number' ? bySqliteCode[next.sqliteCode & 0xff] : undefined
    const system = 'code' in next && typeof next.code === 'string' ? bySystemCode[next.code] : undefined
    const trouble = sqlite ?? system
    if (trouble !== undefined) return trouble
  }
  return 'failing'
}
