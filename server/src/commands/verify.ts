import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { integrityOf, withCopy } from '../storage/data-directory.ts'
import { type Command, type Desk, Mistake, onlyWord } from './command.ts'
import { inspected, problemLine } from './inspection.ts'

/** Looks whether a backup could be restored; the file stays as it is. */
export const verify: Command = {
  name: 'verify',
  takes: '<file>',
  does: 'reads a backup from beginning to end and says whether it is sound',
  async run(words, desk) {
    const file = onlyWord(words, 'the backup to read')
    return isSound(file, desk)
  },
}

/** Whether a backup is sound, saying so. */
export async function isSound(file: string, { say }: Pick<Desk, 'say'>): Promise<boolean> {
  if (!existsSync(file)) throw new Mistake(`There is no file ${file}.`)
  const broken = wrongWith(file)
  if (broken.length > 0) {
    say(`${file} is not a sound backup: ${broken.join('; ')}. Use another one.`)
    return false
  }
  const { workshops, documents, edits, problems } = await withCopy(file, inspected, tmpdir())
  say(`${file}: ${workshops} workshops, ${documents} documents, ${edits} stored edits read.`)
  for (const problem of problems) say(`  wrong: ${problemLine(problem)}`)
  say(problems.length === 0 ? 'It is sound.' : `It is damaged in ${problems.length} places. Prefer another backup.`)
  return problems.length === 0
}

function wrongWith(file: string): readonly string[] {
  try {
    return integrityOf(file)
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)]
  }
}
