// Keeps a second server away from a data directory: two would not hear of each other's updates. The lock is one of SQLite's,
// on a file of its own, so that the system lets go of it however this process ends, and backups can still read the database.
import { openLock } from './database.ts'

/** Takes the directory's lock for as long as this process lives; answers how to give it back, or throws when it is taken. */
export function holdDirectory(lockPath: string): () => void {
  try {
    const lock = openLock(lockPath)
    return () => lock.close()
  } catch (cause) {
    throw new Error('Another Samenbord server uses this data directory. Stop it, or choose another with DATA_DIR.', {
      cause,
    })
  }
}
