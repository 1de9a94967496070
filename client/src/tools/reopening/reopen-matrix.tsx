import { readReopenings, reopenMatrix } from '@samenbord/tools/reopening'
import { Button } from '@samenbord/ui'
import { Grid2x2Check } from 'lucide-react'
import { useLocation } from 'wouter'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'
import styles from './reopening.module.css'

/** The facilitator keeps where everybody stands now and goes to the matrix, on which they stay as ghosts. */
export function ReopenMatrix() {
  const { reopening: texts } = useMessages()
  const { language } = useLanguage()
  const { id, documents, newId, stamp } = useWorkshop()
  const { placements } = useBoard()
  const { reopenings } = useDocValue(documents.session, readReopenings)
  const [, go] = useLocation()
  if (!useMayWrite().session || placements.size === 0) return null

  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const latest = reopenings.at(-1)
  const reopen = () => {
    reopenMatrix(documents.session, { id: newId(), placements, ...stamp() })
    go(`/w/${id}/evaluate`)
  }
  return (
    <section className={styles.reopen} aria-labelledby="reopen-matrix">
      <h3 id="reopen-matrix">{texts.reopenTitle}</h3>
      <p>{texts.reopenText}</p>
      {latest && <p>{texts.latest(when.format(latest.at))}</p>}
      <Button onClick={reopen}>
        <Grid2x2Check size={16} aria-hidden="true" />
        {texts.reopen}
      </Button>
    </section>
  )
}
