import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkshopId } from '@samenbord/board'
import { databaseIn, holdDataDir, isServed, makeReady, openFile, takeOver } from '../storage/data-directory.ts'
import { type Command, type Desk, Mistake, onlyWord } from './command.ts'
import { isSound } from './verify.ts'

const FLAG = '--new-epoch'

/** Puts a backup in the place of what is there. What is there moves aside; what was erased since stays erased. */
export const restore: Command = {
  name: 'restore',
  takes: `<file> ${FLAG}`,
  does: 'puts a backup in the place of what is there; everybody has to join again, and newer edits stay with their writers',
  async run(words, desk) {
    const file = onlyWord(
      words.filter(word => word !== FLAG),
      'the backup to restore',
    )
    if (!words.includes(FLAG)) {
      throw new Mistake(
        `Restoring takes every workshop back to an earlier moment. Say ${FLAG} to have browsers that know newer edits keep them apart instead of mixing them in: restore ${file} ${FLAG}`,
      )
    }
    if (isServed(desk.dataDir)) throw new Mistake('A server is using this data directory. Stop it first, then restore.')
    const letGo = holdDataDir(desk.dataDir)
    try {
      return (await isSound(file, desk)) && (await putBack(file, desk))
    } finally {
      letGo()
    }
  },
}

async function putBack(file: string, { dataDir, now, say }: Desk): Promise<boolean> {
  const erased = await erasedSince(dataDir, say)
  const ready = await makeReady(dataDir, {
    backup: file,
    async change(storage) {
      for (const workshop of erased) await storage.erase(workshop)
      await storage.renewEpochs()
      await storage.webSessions.clear()
    },
  })
  const aside = join(dataDir, `before-restore-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`)
  takeOver(dataDir, { ready, aside })
  say('Restored. All visits and tickets have ended: everybody joins again with the link or code.')
  say('Whoever knows newer edits keeps them apart, is told so, and can save them as a file.')
  if (erased.length > 0) say(`${erased.length} workshops that were erased since the backup were erased again.`)
  say(`What was there before is in ${aside}. Delete it within 30 days: it may hold personal data that is to be gone.`)
  return true
}

/** The workshops that were erased here: a backup from before must not bring them back. */
async function erasedSince(dataDir: string, say: Desk['say']): Promise<readonly WorkshopId[]> {
  if (!existsSync(databaseIn(dataDir))) return []
  try {
    const current = openFile(databaseIn(dataDir))
    const erased = await current.workshops.erased()
    await current.close()
    return erased
  } catch {
    say('The present database cannot be read, so it is not known what was erased since the backup: erase that again.')
    return []
  }
}
