import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBoard } from '@samenbord/board'
import { fileNameOf, formats, writePlan } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { docName } from '@samenbord/wire'
import * as Y from 'yjs'
import { letters } from '../letters.ts'
import { planSourceOf } from '../plan-source.ts'
import { databaseIn, withCopy } from '../storage/data-directory.ts'
import type { Storage } from '../storage/storage.ts'
import { type Command, type Desk, Mistake } from './command.ts'
import { type Rescued, readRescueFile } from './rescue-file.ts'

/** Writes a workshop to a folder: its plan in every format, and its documents as data. A rescue file stands for a workshop too. */
export const exportWorkshop: Command = {
  name: 'export',
  takes: '<workshop> <folder>',
  does: 'writes the plan in every format, and the documents as data, to an empty folder; also of a rescue file',
  async run(words, desk) {
    const [what, folder, ...rest] = words
    if (what === undefined || folder === undefined || rest.length > 0) {
      throw new Mistake('Name the id of the workshop, or a rescue file, and the folder to write to, and nothing else.')
    }
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new Mistake(`${folder} is not empty.`)
    const isFile = existsSync(what) && statSync(what).isFile()
    const files = await filesOf(isFile ? readRescueFile(what) : await stored(what, desk), desk)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [name, content] of files) writeFileSync(join(folder, name), content, { mode: 0o600 })
    desk.say(`Written to ${folder}: ${files.map(([name]) => name).join(', ')}`)
    if (isFile) desk.say('What is in it can be brought into a workshop by importing the CSV file or pasting names.')
    else desk.say('Private drafts are left out: they are for their writers only.')
    return true
  },
}

type File = readonly [name: string, content: string | Uint8Array]

async function stored(workshop: string, { dataDir }: Desk): Promise<Rescued> {
  if (!existsSync(databaseIn(dataDir))) throw new Mistake(`${dataDir} holds no database.`)
  return withCopy(databaseIn(dataDir), copy => readStored(copy, workshop), tmpdir())
}

async function readStored(storage: Storage, workshop: string): Promise<Rescued> {
  if (!(await storage.workshops.find(workshop))) throw new Mistake(`There is no workshop ${workshop}.`)
  const board = await built(storage, docName({ kind: 'board', workshop }))
  const session = await built(storage, docName({ kind: 'session', workshop }))
  return { workshop, board, session, drafts: [] }
}

async function filesOf({ workshop, drafts, ...documents }: Rescued, { now }: Desk): Promise<readonly File[]> {
  const source = planSourceOf(documents)
  const { board, session } = source
  const { language, title } = session
  const messages = await loadMessages(language)
  const stamp = {
    workshop,
    title,
    language,
    day: new Date(now()).toISOString().slice(0, 10),
    edition: 'internal' as const,
    messages,
  }
  const plans = await Promise.all(
    formats.map(
      async (format): Promise<File> => [fileNameOf(format, stamp), await writePlan(format, source, { stamp, letters })],
    ),
  )
  const data = Object.entries(documents).map(([name, doc]): File => [`${name}.yjs`, Y.encodeStateAsUpdate(doc)])
  const readable = JSON.stringify({ board, session, drafts: drafts.map(readBoard) }, asArrays, 2)
  return [...plans, ...data, ['documents.json', readable]]
}

const asArrays = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

async function built(storage: Storage, name: ReturnType<typeof docName>): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await storage.read(name)).updates) Y.applyUpdate(doc, update)
  return doc
}
