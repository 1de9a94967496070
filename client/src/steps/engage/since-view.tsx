import { addDays, type Changes, changesSince, type NoteId } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { TextField } from '@samenbord/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { keep, recall } from '../../screen/device-memory.ts'
import { ReopenMatrix } from '../../tools/reopening/reopen-matrix.tsx'
import { useBoard, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { today } from './days.ts'
import { LogItem } from './log-item.tsx'
import { PromiseItem } from './promise-item.tsx'
import styles from './since-view.module.css'
import { threadsOf } from './threads.ts'

/** What changed since a day: at first the day of this device's last look at the workshop's log. */
export function SinceView() {
  const { engage } = useMessages()
  const board = useBoard()
  const [day, setDay] = useLastLook()
  const since = Date.parse(`${day}T00:00:00`)
  const changes = useMemo(() => changesSince(board, Number.isNaN(since) ? 0 : since), [board, since])
  const isQuiet = Object.values(changes).every(list => list.length === 0)
  return (
    <div className={styles.since}>
      <TextField
        label={engage.sinceDay}
        type="date"
        value={day}
        onChange={event => setDay(event.target.value)}
        className={styles.day ?? ''}
      />
      {isQuiet ? <p className={styles.quiet}>{engage.sinceNone}</p> : <ChangeList changes={changes} />}
      <ReopenMatrix />
    </div>
  )
}

function ChangeList({ changes }: { changes: Changes }) {
  const messages = useMessages()
  const { engage, method } = messages
  const { language } = useLanguage()
  const board = useBoard()
  const { phases } = useSession()
  const nameOf = (id: NoteId) => (board.notes.get(id) ?? board.profiles.get(id))?.name ?? engage.goneNote
  const phaseOf = (id: string) => {
    const phase = phases.find(candidate => candidate.id === id)
    return phase ? phaseNameOf(phase, language, messages) : ''
  }
  return (
    <>
      <Part title={engage.sinceAdded} count={changes.added.length}>
        <Names notes={changes.added} />
      </Part>
      <Part title={engage.sincePlaced} count={changes.placed.length}>
        <Names notes={changes.placed} />
      </Part>
      <Part title={engage.sinceDecided} count={changes.decided.length}>
        <ul>
          {changes.decided.map(({ stakeholder, phase, override }) => (
            <li key={`${stakeholder}:${phase}`}>
              {[nameOf(stakeholder), phaseOf(phase), override && method.level[override.level], override?.reason]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={engage.sinceSettled} count={changes.settled.length}>
        <ul>
          {changes.settled.map(promised => (
            <PromiseItem key={`${promised.address.entry}:${promised.address.index}`} promised={promised} />
          ))}
        </ul>
      </Part>
      <Part title={engage.sinceLogged} count={changes.logged.length}>
        <ol>
          {threadsOf(changes.logged).map(thread => (
            <LogItem key={thread.key} thread={thread} />
          ))}
        </ol>
      </Part>
    </>
  )
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section>
      <h3>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      {children}
    </section>
  )
}

function Names({ notes }: { notes: Changes['added'] }) {
  const { selection } = useWorkshop()
  return (
    <ul className={styles.names}>
      {notes.map(({ id, name }) => (
        <li key={id}>
          <button type="button" onClick={() => selection.set([id])}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The day of the last look before today, as this device remembers it; a week ago at the first. */
function useLastLook(): [string, (day: string) => void] {
  const { id } = useWorkshop()
  return useState(() => lastLook(`samenbord.looked.${id}`))
}

function lastLook(key: string): string {
  const now = today()
  const [previous = addDays(now, -7), latest = previous] = recall(key)?.split(' ') ?? []
  if (latest === now) return previous
  keep(key, `${latest} ${now}`)
  return latest
}
