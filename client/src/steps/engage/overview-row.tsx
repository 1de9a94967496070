import type { NoteId } from '@samenbord/board'
import { Chip, IconButton, useMediaQuery } from '@samenbord/ui'
import { PenLine } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { formatDay } from './days.ts'
import styles from './overview.module.css'
import type { OverviewRow } from './overview-rows.ts'
import { Story } from './story.tsx'

interface OverviewRowProps {
  readonly overview: OverviewRow
  readonly selected: boolean
  readonly onNote: (stakeholder: NoteId) => void
}

/** A stakeholder in the overview; where there is no panel beside, its story opens below it. */
export function OverviewRowView({ overview, selected, onNote }: OverviewRowProps) {
  const { engage } = useMessages()
  const { language } = useLanguage()
  const { selection } = useWorkshop()
  const mayWrite = useMayWrite().log
  const narrow = useMediaQuery('(max-width: 1023px)')
  const { row, planned, completed, done, open } = overview
  const { stakeholder, level } = row
  const last = done.at(-1)
  const waiting = done.length === 0 && (level === 'involve' || level === 'consult')
  return (
    <>
      <tr data-selected={selected}>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            title={engage.story(stakeholder.name)}
            aria-pressed={narrow ? undefined : selected}
            aria-expanded={narrow ? selected : undefined}
            onClick={() => selection.set(selected ? [] : [stakeholder.id])}
          >
            {stakeholder.name}
          </button>
        </th>
        <td className={styles.level}>
          <LevelBadge level={level} />
        </td>
        <td className={styles.planned}>
          {planned.length > 0 ? (
            <span className={styles.phases} title={engage.plannedDone(completed.length, planned.length)}>
              {planned.map(cell => (
                <span key={cell.phase.id} data-done={completed.includes(cell)} />
              ))}
              <span className={styles.quiet} aria-hidden="true">
                {completed.length}/{planned.length}
              </span>
              <span className="visually-hidden">{engage.plannedDone(completed.length, planned.length)}</span>
            </span>
          ) : (
            <span className={styles.quiet}>–</span>
          )}
        </td>
        <td className={styles.done} data-waiting={waiting}>
          {last ? (
            <>
              <b>{done.length}</b> <span className={styles.quiet}>{engage.last(formatDay(last.date, language))}</span>
            </>
          ) : (
            engage.neverYet
          )}
        </td>
        <td className={styles.open}>{open.length > 0 && <Chip tone="warn">{engage.openCount(open.length)}</Chip>}</td>
        <td className={styles.action}>
          {mayWrite && (
            <IconButton label={engage.noteAbout(stakeholder.name)} onClick={() => onNote(stakeholder.id)}>
              <PenLine size={16} aria-hidden="true" />
            </IconButton>
          )}
        </td>
      </tr>
      {narrow && selected && (
        <tr className={styles.storyRow}>
          <td colSpan={6}>
            <Story id={stakeholder.id} />
          </td>
        </tr>
      )}
    </>
  )
}
