import { levelOf, type Placement } from '@samenbord/board'
import type { Move } from '@samenbord/tools/reopening'
import { Select } from '@samenbord/ui'
import { ArrowRight } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useDesk } from '../../steps/evaluate/desk.ts'
import { useMatrixWords } from '../../steps/evaluate/use-matrix-words.ts'
import { LevelBadge } from '../../steps/level-badge.tsx'
import { useBoard, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './reopening.module.css'
import { useReopening } from './use-reopening.ts'

/** What has moved since the matrix was reopened, in words: the ghosts and arrows of the matrix for whoever does not see them. */
export function EarlierPlaces() {
  const { reopening: texts } = useMessages()
  const { language } = useLanguage()
  const { reopenings, chosen, moves, choose } = useReopening()
  if (reopenings.length === 0) return null
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className={styles.earlier} aria-labelledby="earlier-places">
      <h2 id="earlier-places">{texts.title}</h2>
      <Select
        label={texts.compare}
        value={chosen?.id ?? 'none'}
        onChange={choose}
        options={[
          ...[...reopenings].reverse().map(({ id, at }) => ({ value: id, label: when.format(at) })),
          { value: 'none', label: texts.none },
        ]}
      />
      {chosen && <p>{moves.length > 0 ? texts.moved(moves.length) : texts.nobodyMoved}</p>}
      <ul>
        {moves.map(move => (
          <Moved key={move.note} move={move} />
        ))}
      </ul>
    </section>
  )
}

function Moved({ move: { note, from, to } }: { move: Move }) {
  const { reopening: texts } = useMessages()
  const { axes, percent } = useMatrixWords()
  const { thresholds } = useSession()
  const { selection } = useWorkshop()
  const board = useBoard()
  const desk = useDesk()
  const shares = (axis: keyof Placement) => to && texts.share(axes[axis].name, percent(from[axis]), percent(to[axis]))
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          selection.set([note])
          desk.matrix.get()?.centreOn(note)
        }}
      >
        <strong>{board.notes.get(note)?.name}</strong>
        <span className={styles.levels}>
          <LevelBadge level={levelOf(from, thresholds)} look="plain" />
          <ArrowRight size={16} role="img" aria-label={texts.thenNow} />
          <LevelBadge level={to && levelOf(to, thresholds)} look="plain" />
        </span>
        {to && <small>{[shares('influence'), shares('impact')].join(' · ')}</small>}
      </button>
    </li>
  )
}
