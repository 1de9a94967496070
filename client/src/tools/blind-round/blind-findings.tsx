import type { Placement } from '@samenbord/board'
import type { BlindStanding } from '@samenbord/tools/blind-round'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { axisWordsOf } from '../../steps/evaluate/axis-words.ts'
import { usePercent } from '../../steps/evaluate/use-matrix-words.ts'
import { useSession } from '../../workshop/use-workshop.tsx'
import styles from './blind-round.module.css'

/** What the newest blind round found about a stakeholder, in words, beside what the round before found. */
export function BlindFindings({ standing }: { standing: BlindStanding }) {
  const { blindRound, method } = useMessages()
  const { language } = useLanguage()
  const placeWords = usePlacementWords()
  const { result, consensus, before, decision, status } = standing
  const { median, spread, n } = consensus
  const sure = result.confidence && new Intl.NumberFormat(language).format(result.confidence)
  return (
    <section className={styles.findings}>
      {status && <p className={styles.status}>{method.status[status]}</p>}
      {status === 'split' && <p>{blindRound.splitHint}</p>}
      {decision && status === 'decided' && <p>{blindRound.decided(decision.reason)}</p>}
      <ul>
        <li>{blindRound.counts(n, result.skipped)}</li>
        {median && <li>{blindRound.middle(placeWords(median))}</li>}
        {result.points.length > 1 && <li>{blindRound.spread(placeWords(spread))}</li>}
        {sure && <li>{blindRound.sure(sure)}</li>}
        {before?.median && before.status && (
          <li>
            {blindRound.beforeAs(placeWords(before.median), method.status[before.status].toLocaleLowerCase(language))}
          </li>
        )}
      </ul>
      {result.reasons.length > 0 && (
        <>
          <h3>{blindRound.reasons}</h3>
          <ul className={styles.reasons}>
            {result.reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A placement in words, such as `Influence 60 %, impact 40 %`. */
function usePlacementWords(): (placement: Placement) => string {
  const messages = useMessages()
  const { axes } = useSession()
  const percent = usePercent()
  const words = axisWordsOf(messages, axes)
  return ({ influence, impact }) =>
    `${words.influence.name} ${percent(influence)}, ${words.impact.name} ${percent(impact)}`
}
