import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planOf, readBoard, readSession } from '@samenbord/board'
import { fileNameOf, formats } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { docName } from '@samenbord/wire'
import * as Y from 'yjs'
import { databaseIn, withCopy } from '../storage/data-directory.ts'
import type { Storage } from '../storage/storage.ts'
import { type Command, type Desk, Mistake } from './command.ts'

/** Writes a workshop to a folder: its plan in every format, and its documents as data. */
export const exportWorkshop: Command = {
  name: 'export',
  takes: '<workshop> <folder>',
  does: 'writes the plan of a workshop in every format, and its documents as data, to an empty folder',
  async run(words, desk) {
    const [workshop, folder, ...rest] = words
    if (workshop === undefined || folder === undefined || rest.length > 0) {
      throw new Mistake('Name the id of the workshop and the folder to write to, and nothing else.')
    }
    if (!existsSync(databaseIn(desk.dataDir))) throw new Mistake(`${desk.dataDir} holds no database.`)
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new Mistake(`${folder} is not empty.`)
    const files = await withCopy(databaseIn(desk.dataDir), copy => filesOf(copy, workshop, desk), tmpdir())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [name, content] of files) writeFileSync(join(folder, name), content, { mode: 0o600 })
    desk.say(`Written to ${folder}: ${files.map(([name]) => name).join(', ')}`)
    desk.say('Private drafts are left out: they are for their writers only.')
    return true
  },
}

type File = readonly [name: string, content: string | Uint8Array]

async function filesOf(storage: Storage, workshop: string, { now }: Desk): Promise<readonly File[]> {
  if (!(await storage.workshops.find(workshop))) throw new Mistake(`There is no workshop ${workshop}.`)
  const documents = {
    board: await built(storage, docName({ kind: 'board', workshop })),
    session: await built(storage, docName({ kind: 'session', workshop })),
  }
  const board = readBoard(documents.board)
  const session = readSession(documents.session)
  const { language, title } = session
  const messages = await loadMessages(language)
  const stamp = { workshop, title, language, day: new Date(now()).toISOString().slice(0, 10), messages }
  const plan = planOf(board, session)
  const plans = formats.map((format): File => [fileNameOf(format, stamp), format.render(plan, stamp)])
  const data = Object.entries(documents).map(([name, doc]): File => [`${name}.yjs`, Y.encodeStateAsUpdate(doc)])
  const readable = JSON.stringify({ board, session }, (_key, value) => (value instanceof Map ? [...value] : value), 2)
  return [...plans, ...data, ['documents.json', readable]]
}

async function built(storage: Storage, name: ReturnType<typeof docName>): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await storage.read(name)).updates) Y.applyUpdate(doc, update)
  return doc
}
