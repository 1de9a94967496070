import type { Deal } from '@samenbord/tools/dealing'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './dealing.module.css'
import { StanceButtons } from './stance-buttons.tsx'
import { useDealing, useNameOf, useNoteName, useProgress } from './use-dealing.ts'

/** In the panel during a deal: everything that was said so far, the newest first. */
export function ToldList() {
  const { open } = useDealing()
  return open ? <Told deal={open} /> : null
}

function Told({ deal }: { deal: Deal }) {
  const { dealing } = useMessages()
  const { selection } = useWorkshop()
  const nameOf = useNameOf()
  const noteName = useNoteName()
  const told = useProgress(deal)
    .turns.filter(turn => turn.told)
    .toReversed()
  if (told.length === 0) return null
  return (
    <section className={styles.said} aria-labelledby="dealing-told">
      <h2 id="dealing-told">{dealing.told}</h2>
      <ul className={styles.told}>
        {told.map(turn => (
          <li key={turn.note}>
            <button type="button" className={styles.topic} onClick={() => selection.set([turn.note])}>
              <b>{noteName(turn.note)}</b>
              <span>
                {nameOf(turn.told?.by ?? '')}:{' '}
                {turn.told?.passed ? dealing.passed : turn.told?.reason || dealing.noReason}
              </span>
            </button>
            {!turn.told?.passed && <StanceButtons deal={deal} turn={turn} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
