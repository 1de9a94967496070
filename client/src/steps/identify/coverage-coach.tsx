import { categories, coverageOf, liveNotes } from '@samenbord/board'
import { IconButton } from '@samenbord/ui'
import { Check, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import styles from './identify-panel.module.css'
import { beginWith } from './quick-add-state.ts'
import { useRestedBoard } from './use-rested-board.ts'

/** The playbook's categories: how many stakeholders each has, and a gentle question where there is none. */
export function CoverageCoach() {
  const { identify, method } = useMessages()
  const board = useRestedBoard()
  const mayWrite = useMayWrite().notes
  const { missing } = useMemo(() => coverageOf(board), [board])
  const notes = liveNotes(board)
  const countOf = (category: string) => notes.filter(note => note.category === category).length
  const asked = categories.length - 1

  return (
    <section>
      <header className={styles.coachHead}>
        <h2 className={styles.heading}>{identify.coach}</h2>
        <span className={styles.meter} aria-hidden="true">
          {categories.slice(0, asked).map(category => (
            <span key={category} data-present={!missing.includes(category)} />
          ))}
        </span>
        <span className={styles.quiet}>{identify.coachProgress(asked - missing.length, asked)}</span>
      </header>
      {missing.length === 0 && (
        <p className={styles.done}>
          <Check size={16} aria-hidden="true" /> {identify.coachDone}
        </p>
      )}
      <ul className={styles.list}>
        {categories.map(category => (
          <li key={category} className={styles.category}>
            <span className={styles.count} data-missing={missing.includes(category)}>
              {countOf(category)}
            </span>
            <span className={styles.categoryName} title={method.categoryExample[category]}>
              {method.category[category]}
              {missing.includes(category) && <small>{identify.coachMissing(method.categoryExample[category])}</small>}
            </span>
            {mayWrite && (
              <IconButton label={identify.coachAdd(method.category[category])} onClick={() => beginWith(category)}>
                <Plus size={16} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
