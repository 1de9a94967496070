// Opens everything a participant needs of a workshop: three documents, their connections and local copies, as values to watch.
import {
  type BoardSnapshot,
  type History,
  type NoteColour,
  openHistory,
  type ParticipantId,
  type Role,
  type SessionSnapshot,
  type Stamp,
  type Watched,
  type WatchedBoard,
  type WorkshopId,
  watchBoard,
  watchSession,
} from '@samenbord/board'
import { type LockState, readLock } from '@samenbord/tools/lock'
import { mayWrite } from '@samenbord/tools/may-write'
import { readSteps, type Step } from '@samenbord/tools/steps'
import { toBase64 } from 'lib0/buffer'
import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import { calmed } from './calm.ts'
import type { Copy } from './copies.ts'
import { watchEarlierCopies } from './earlier-copies.ts'
import { type LinkStatus, linkStatusOf, sameStatus } from './link-status.ts'
import { openDocument } from './open-document.ts'
import { type Person, peopleOf, samePeople } from './people.ts'
import { openPresence, type PresenceChannel } from './presence.ts'
import { openSelection, type Selection } from './selection.ts'
import { cell } from './watched.ts'

/** The participant at this device. */
export interface Me {
  readonly id: ParticipantId
  readonly name: string
  readonly colour: NoteColour
  readonly role: Role
}

export interface Rights {
  readonly board: boolean
  readonly session: boolean
}

export interface Workshop {
  readonly id: WorkshopId
  readonly documents: { readonly board: Y.Doc; readonly session: Y.Doc; readonly draft: Y.Doc }
  readonly board: WatchedBoard
  /** The same, for screens: typed letters are told of when they rest. */
  readonly calmBoard: Watched<BoardSnapshot>
  readonly session: Watched<SessionSnapshot>
  /** Where the group is; each person may look elsewhere. */
  readonly step: Watched<Step>
  readonly lock: Watched<LockState>
  readonly me: Watched<Me>
  readonly people: Watched<readonly Person[]>
  readonly presence: PresenceChannel
  readonly link: Watched<LinkStatus>
  readonly mayWrite: Watched<Rights>
  /** Copies in this browser that belong to another history than the server's: from before a backup was restored. */
  readonly earlierCopies: Watched<readonly Copy[]>
  readonly history: History
  readonly selection: Selection
  /** Who acts now, for the actions that keep it. */
  stamp(): Stamp
  newId(): string
  /** Shows the participant under another name or colour. */
  setMe(me: Me): void
  /** Everything of the board and the own draft, as Yjs updates in one file, for when nothing can be sent. */
  rescueFile(): Blob
  close(): void
}

/** Opens the workshop for a participant; resolves once the local copies are loaded, without waiting for the server. */
export async function openWorkshop(id: WorkshopId, participant: Me): Promise<Workshop> {
  const link = cell<LinkStatus>({ kind: 'connecting', unsaved: 0 })
  let everLive = false
  const earlier = watchEarlierCopies(id)
  const refreshLink = () => {
    earlier.look(board.epoch())
    const ledgers = opened.map(document => document.ledger())
    everLive ||= linkStatusOf(ledgers, everLive).kind === 'live'
    const status = linkStatusOf(ledgers, everLive)
    if (!sameStatus(status, link.get())) link.set(status)
  }

  const open = (kind: 'board' | 'session') => openDocument({ kind, workshop: id }, participant.id, () => refreshLink())
  const board = open('board')
  const session = open('session')
  const draft = openDocument({ kind: 'draft', workshop: id, participant: participant.id }, participant.id, () =>
    refreshLink(),
  )
  const opened = [board, session, draft]
  await Promise.all(opened.map(document => document.loaded))
  refreshLink()

  const me = cell(participant)
  const boardView = watchBoard(board.doc)
  const calmBoard = calmed(boardView)
  const sessionView = watchSession(session.doc)
  const presence = openPresence(board.provider.awareness, () => me.get())
  const history = openHistory(board.doc)
  const tools = watchTools(session.doc, me)
  const people = watchPeople(me, presence, board.doc.clientID)

  return {
    id,
    documents: { board: board.doc, session: session.doc, draft: draft.doc },
    board: boardView,
    calmBoard,
    session: sessionView,
    step: tools.step,
    lock: tools.lock,
    mayWrite: tools.mayWrite,
    earlierCopies: earlier.copies,
    me,
    people,
    presence,
    link,
    history,
    selection: openSelection(),
    stamp: () => ({ by: participant.id, at: Date.now() }),
    newId: () => nanoid(12),
    setMe(next) {
      me.set(next)
      presence.set({})
    },
    rescueFile: () => rescueFileOf({ id, board: board.doc, draft: draft.doc }),
    close() {
      people.close()
      presence.close()
      history.close()
      tools.close()
      calmBoard.close()
      boardView.close()
      sessionView.close()
      for (const document of opened) document.close()
    },
  }
}

/** Who is here, oneself first. */
function watchPeople(me: Watched<Me>, { others }: PresenceChannel, client: number) {
  const people = cell<readonly Person[]>([])
  const refresh = () => {
    const here = peopleOf(me.get(), others.get(), client)
    if (!samePeople(here, people.get())) people.set(here)
  }
  const stops = [others.subscribe(refresh), me.subscribe(refresh)]
  refresh()
  return {
    ...people,
    close() {
      for (const stop of stops) stop()
    },
  }
}

function watchTools(session: Y.Doc, me: Watched<Me>) {
  const step = cell(readSteps(session).current)
  const lock = cell(readLock(session))
  const rights = cell<Rights>({ board: false, session: false })
  const refresh = () => {
    step.set(readSteps(session).current)
    lock.set(readLock(session))
    const { role } = me.get()
    const next = {
      board: mayWrite(session, { kind: 'board', role, own: true }),
      session: mayWrite(session, { kind: 'session', role, own: true }),
    }
    const before = rights.get()
    if (before.board !== next.board || before.session !== next.session) rights.set(next)
  }
  session.on('afterTransaction', refresh)
  const stop = me.subscribe(refresh)
  refresh()
  return {
    step,
    lock,
    mayWrite: rights,
    close() {
      session.off('afterTransaction', refresh)
      stop()
    },
  }
}

function rescueFileOf({ id, board, draft }: { id: WorkshopId; board: Y.Doc; draft: Y.Doc }): Blob {
  const base64 = (doc: Y.Doc) => toBase64(Y.encodeStateAsUpdate(doc))
  const content = { format: 'samenbord-rescue', version: 1, workshop: id, board: base64(board), draft: base64(draft) }
  return new Blob([JSON.stringify(content)], { type: 'application/json' })
}
