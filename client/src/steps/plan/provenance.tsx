import type { Level, LevelOverride } from '@samenbord/board'
import { useLanguage, useMessages } from '../../language/language.tsx'
import styles from './cell-editor.module.css'

interface ProvenanceProps {
  readonly override: LevelOverride
  readonly matrixLevel: Level | undefined
}

/** Who decided a cell otherwise, when, instead of what; and what the matrix says by now. */
export function Provenance({ override, matrixLevel }: ProvenanceProps) {
  const { plan, method } = useMessages()
  const { language } = useLanguage()
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(override.at)
  const instead = override.instead ? method.level[override.instead] : method.status.unplaced
  return (
    <p className={styles.hint}>
      {plan.provenance(override.byName, when, instead)}
      {matrixLevel && matrixLevel !== override.level && <strong> {plan.matrixSays(method.level[matrixLevel])}</strong>}
    </p>
  )
}
