import { existsSync, statSync } from 'node:fs'
import { databaseIn, snapshot } from '../storage/data-directory.ts'
import { type Command, Mistake, onlyWord } from './command.ts'
import { sized } from './sized.ts'

/** Writes a whole and consistent copy of everything while people work. */
export const backup: Command = {
  name: 'backup',
  takes: '<file>',
  does: 'writes a copy of everything to a new file; the server may be running',
  async run(words, { dataDir, say }) {
    const file = onlyWord(words, 'the file to write')
    if (!existsSync(databaseIn(dataDir)))
      throw new Mistake(`There is nothing to back up: ${dataDir} holds no database.`)
    if (existsSync(file)) throw new Mistake(`${file} exists already; a backup never replaces a file.`)
    snapshot(databaseIn(dataDir), file)
    say(`Backup written: ${file} (${sized(statSync(file).size)}). Look at it with: verify ${file}`)
    say('It holds personal data: keep it safe, and no longer than 30 days, so that what was erased is gone there too.')
    return true
  },
}
