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
import type { Part } from '@samenbord/tools/steps'
import { toBase64 } from 'lib0/buffer'
import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import { api } from '../api/api.ts'
import { calmed } from './calm.ts'
import type { Copy } from './copies.ts'
import { watchEarlierCopies } from './earlier-copies.ts'
import { type LinkStatus, linkStatusOf, sameStatus } from './link-status.ts'
import { onWaking, openDocument } from './open-document.ts'
import { type OwnHand, openOwnHand } from './own-hand.ts'
import { type Person, peopleOf, samePeople } from './people.ts'
import { openPresence, type PresenceChannel } from './presence.ts'
import { openSelection, type Selection } from './selection.ts'
import { openServerClock, type ServerClock } from './server-clock.ts'
import { type WatchedTools, watchTools } from './watch-tools.ts'
import { cell } from './watched.ts'

/** The participant at this device. */
export interface Me {
  readonly id: ParticipantId
  readonly name: string
  readonly colour: NoteColour
  readonly role: Role
}

export interface Workshop extends Omit<WatchedTools, 'close'> {
  readonly id: WorkshopId
  readonly documents: { readonly board: Y.Doc; readonly session: Y.Doc; readonly draft: Y.Doc }
  readonly board: WatchedBoard
  /** The same, for screens: typed letters are told of when they rest. */
  readonly calmBoard: Watched<BoardSnapshot>
  readonly session: Watched<SessionSnapshot>
  readonly me: Watched<Me>
  readonly people: Watched<readonly Person[]>
  readonly hand: OwnHand
  readonly presence: PresenceChannel
  readonly link: Watched<LinkStatus>
  readonly clock: ServerClock
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

  const { board, session, draft } = openDocuments(id, participant.id, () => refreshLink())
  const opened = [board, session, draft]
  await Promise.all(opened.map(document => document.loaded))
  refreshLink()

  const me = cell(participant)
  const boardView = watchBoard(board.doc)
  const calmBoard = calmed(boardView)
  const sessionView = watchSession(session.doc)
  const presence = openPresence(board.provider.awareness, () => me.get())
  const clock = openClock()
  const { close: closeTools, ...tools } = watchTools(session.doc, { me, clock })
  const history = openOwnHistory(board.doc, tools.settled)
  const hand = openOwnHand({ workshop: id, participant: participant.id, session: session.doc, presence })
  const { people, close: closePeople } = watchPeople({ me, hand, presence, clientId: board.doc.clientID })
  follow(tools.cursorsHidden, hidden => presence.hideCursors(hidden))

  return {
    id,
    documents: { board: board.doc, session: session.doc, draft: draft.doc },
    board: boardView,
    calmBoard,
    session: sessionView,
    ...tools,
    clock,
    earlierCopies: earlier.copies,
    me,
    people,
    hand,
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
      closePeople()
      hand.close()
      presence.close()
      history.close()
      closeTools()
      clock.close()
      calmBoard.close()
      boardView.close()
      sessionView.close()
      for (const document of opened) document.close()
    },
  }
}

/** The three documents of a participant. */
function openDocuments(workshop: WorkshopId, participant: ParticipantId, onChange: () => void) {
  const open = (kind: 'board' | 'session') => openDocument({ kind, workshop }, participant, onChange)
  const draft = openDocument({ kind: 'draft', workshop, participant }, participant, onChange)
  return { board: open('board'), session: open('session'), draft }
}

/** Does `react` with the value now and at every change. */
function follow<T>(source: Watched<T>, react: (value: T) => void): void {
  react(source.get())
  source.subscribe(() => react(source.get()))
}

interface PeopleParts {
  readonly me: Watched<Me>
  readonly hand: OwnHand
  readonly presence: PresenceChannel
  readonly clientId: number
}

/** Who is connected now. */
function watchPeople({ me, hand, presence, clientId }: PeopleParts) {
  const people = cell<readonly Person[]>([])
  const refresh = () => {
    const self = { participant: me.get(), hand: hand.raisedAt.get() }
    const here = peopleOf(self, presence.others.get(), clientId)
    if (!samePeople(here, people.get())) people.set(here)
  }
  const stops = [presence.others.subscribe(refresh), me.subscribe(refresh), hand.raisedAt.subscribe(refresh)]
  refresh()
  return {
    people,
    close() {
      for (const stop of stops) stop()
    },
  }
}

/** Undo and redo, until a part is settled: what was done before would be refused then, and everything that came after with it. */
function openOwnHistory(board: Y.Doc, settled: Watched<readonly Part[]>): History {
  const history = openHistory(board)
  let before = settled.get()
  const stop = settled.subscribe(() => {
    const now = settled.get()
    if (now.some(part => !before.includes(part))) history.forget()
    before = now
  })
  return {
    ...history,
    close() {
      stop()
      history.close()
    },
  }
}

/** The server's time, asked anew whenever this device wakes. */
function openClock(): ServerClock {
  const clock = openServerClock({
    askServer: async () => {
      const answer = await api.time()
      return answer.ok ? answer.value.now : undefined
    },
    stopwatch: () => performance.now(),
    wallClock: () => Date.now(),
  })
  const stopWaking = onWaking(() => void clock.ask())
  return {
    ...clock,
    close() {
      stopWaking()
      clock.close()
    },
  }
}

function rescueFileOf({ id, board, draft }: { id: WorkshopId; board: Y.Doc; draft: Y.Doc }): Blob {
  const base64 = (doc: Y.Doc) => toBase64(Y.encodeStateAsUpdate(doc))
  const content = { format: 'samenbord-rescue', version: 1, workshop: id, board: base64(board), draft: base64(draft) }
  return new Blob([JSON.stringify(content)], { type: 'application/json' })
}
