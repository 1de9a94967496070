import { existsSync } from 'node:fs'
import { databaseIn, holdDataDir, isServed, openFile } from '../storage/data-directory.ts'
import { type Command, Mistake, onlyWord } from './command.ts'

/** Erases a workshop while no server runs; with a running one, a facilitator does it in the room. */
export const erase: Command = {
  name: 'erase',
  takes: '<workshop>',
  does: 'erases a workshop for good, with everything that belongs to it; the server must be stopped',
  async run(words, { dataDir, say }) {
    const workshop = onlyWord(words, 'the id of the workshop (it stands in its address after /w/)')
    if (!existsSync(databaseIn(dataDir))) throw new Mistake(`${dataDir} holds no database.`)
    if (isServed(dataDir)) {
      throw new Mistake(
        'The server is running: a facilitator can erase the workshop in its menu. Or stop the server and ask again.',
      )
    }
    const letGo = holdDataDir(dataDir)
    try {
      const storage = openFile(databaseIn(dataDir))
      const known = await storage.workshops.find(workshop)
      if (known) await storage.erase(workshop)
      await storage.close()
      if (!known) throw new Mistake(`There is no workshop ${workshop}; nothing was erased.`)
    } finally {
      letGo()
    }
    say(`Workshop ${workshop} is erased. Browsers that come back are told to delete their copies.`)
    say('Backups made before still hold it: let none of them grow older than 30 days.')
    return true
  },
}
