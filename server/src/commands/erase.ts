import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { requestErasure } from '../retention/erasure-requests.ts'
import { databaseIn, holdDataDir, isServed, openFile, withCopy } from '../storage/data-directory.ts'
import { type Command, Mistake, onlyWord } from './command.ts'

// a large database is rewritten by an erasure
const PATIENCE = 120_000

/** Erases a workshop: by the running server where there is one, which also sends everybody away. */
export const erase: Command = {
  name: 'erase',
  takes: '<workshop>',
  does: 'erases a workshop for good, with everything that belongs to it; the server may be running',
  async run(words, { dataDir, say }) {
    const workshop = onlyWord(words, 'the id of the workshop (it stands in its address after /w/)')
    if (!existsSync(databaseIn(dataDir))) throw new Mistake(`${dataDir} holds no database.`)
    const known = await withCopy(databaseIn(dataDir), copy => copy.workshops.find(workshop), tmpdir())
    if (!known) throw new Mistake(`There is no workshop ${workshop}; nothing was erased.`)
    const isDone = isServed(dataDir)
      ? await requestErasure(dataDir, workshop, PATIENCE)
      : await eraseAlone(dataDir, workshop)
    if (!isDone) {
      say('The running server did not erase it within two minutes; its log says why. Nothing is asked of it any more.')
      return false
    }
    say(`Workshop ${workshop} is erased. Browsers that come back are told to delete their copies.`)
    say('Backups made before still hold it: let none of them grow older than 30 days.')
    return true
  },
}

async function eraseAlone(dataDir: string, workshop: string): Promise<boolean> {
  const letGo = holdDataDir(dataDir)
  try {
    const storage = openFile(databaseIn(dataDir))
    await storage.erase(workshop)
    await storage.close()
  } finally {
    letGo()
  }
  return true
}
