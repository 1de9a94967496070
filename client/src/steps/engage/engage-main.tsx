import { type LogEntry, liveNotes, type NoteId } from '@samenbord/board'
import { EmptyState } from '@samenbord/ui'
import { useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite } from '../../workshop/use-workshop.tsx'
import { Segments } from '../segments.tsx'
import styles from './engage-main.module.css'
import { EngagementLog } from './engagement-log.tsx'
import { useEntryDraft } from './entry-draft.ts'
import { EntryForm, SUMMARY_FIELD } from './entry-form.tsx'
import { ExampleEntry } from './example-entry.tsx'
import { Overview } from './overview.tsx'
import { SinceView } from './since-view.tsx'
import { threadsOf } from './threads.ts'

type View = 'log' | 'overview' | 'since'

/** The form, and below it the log or what was planned against what was done. */
export function EngageMain() {
  const { engage } = useMessages()
  const board = useBoard()
  const mayWrite = useMayWrite().log
  const drafting = useEntryDraft()
  const [view, setView] = useState<View>('log')
  const count = useMemo(() => threadsOf(board.log).length, [board.log])
  const notes = liveNotes(board)

  const about = (note: NoteId) => {
    drafting.about(note)
    toForm()
  }
  const correct = (entry: LogEntry) => {
    drafting.correct(entry)
    toForm()
  }

  if (notes.length === 0 && board.log.length === 0) {
    return (
      <div className={styles.page}>
        <EmptyState title={engage.noNotes} />
        <ExampleEntry />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      {mayWrite ? (
        <EntryForm key={drafting.draft.corrects?.id ?? 'new'} drafting={drafting} />
      ) : (
        <p className={styles.lookOnly}>{engage.lookOnly}</p>
      )}
      <section>
        <Segments
          label={engage.views}
          value={view}
          onChange={setView}
          controls="engage-view"
          options={[
            { value: 'log', label: engage.log, count },
            { value: 'overview', label: engage.overview, count: notes.length },
            { value: 'since', label: engage.since },
          ]}
        />
        <div id="engage-view" role="tabpanel" className={styles.view}>
          {view === 'log' && <EngagementLog onCorrect={correct} />}
          {view === 'overview' && <Overview onNote={about} />}
          {view === 'since' && <SinceView />}
        </div>
      </section>
    </div>
  )
}

// The form is there in any case; only its content changes with what was asked for.
function toForm(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(SUMMARY_FIELD)
    field?.closest('form')?.scrollIntoView({ block: 'nearest' })
    field?.focus()
  })
}
