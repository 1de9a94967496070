import { useSnapshot } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { useBlindRounds } from '../../tools/blind-round/use-blind-round.ts'
import { ToldList } from '../../tools/dealing/told-list.tsx'
import { EarlierPlaces } from '../../tools/reopening/earlier-places.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { AxesSettings } from './axes-settings.tsx'
import { useDesk } from './desk.ts'
import { Discussion } from './discussion.tsx'
import styles from './evaluate-panel.module.css'
import { MethodNote } from './method-note.tsx'
import { StakeholderCard } from './stakeholder-card.tsx'
import { useEvaluateRows } from './use-evaluate-rows.ts'
import { WaysToPlace } from './ways-to-place.tsx'

/** Beside the matrix: what to do now, the selected stakeholder, what to discuss, and how the axes are called. */
export function EvaluatePanel() {
  const { evaluate, method } = useMessages()
  const desk = useDesk()
  const mayWrite = useMayWrite()
  const selected = useSnapshot(useWorkshop().selection)
  const { open } = useBlindRounds()
  const rows = useEvaluateRows()
  const placed = rows.filter(row => row.placed).length
  const chosen = rows.filter(row => selected.has(row.note.id))
  const [only] = chosen

  return (
    <div className={styles.panel}>
      <section>
        <p className={styles.instruction}>{method.instruction.evaluate}</p>
        {rows.length > 0 && !open ? (
          <div className={styles.progress}>
            <progress max={rows.length} value={placed} aria-label={evaluate.placedOf(placed, rows.length)} />
            <span>{evaluate.placedOf(placed, rows.length)}</span>
          </div>
        ) : null}
        {open ? null : <p className={styles.hint}>{mayWrite.placements ? evaluate.trayHint : evaluate.lookOnly}</p>}
      </section>
      {open ? null : (
        <>
          {chosen.length === 1 && only ? <StakeholderCard key={only.note.id} row={only} desk={desk} /> : null}
          {chosen.length > 1 ? <p className={styles.hint}>{evaluate.severalSelected(chosen.length)}</p> : null}
          <ToldList />
          <EarlierPlaces />
          <Discussion rows={rows} desk={desk} />
          <WaysToPlace />
        </>
      )}
      <MethodNote />
      {mayWrite.session ? <AxesSettings desk={desk} /> : null}
    </div>
  )
}
