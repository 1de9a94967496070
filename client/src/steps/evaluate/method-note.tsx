import { levels } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { keep, recall } from '../../screen/device-memory.ts'
import { LevelBadge } from '../level-badge.tsx'
import styles from './evaluate-panel.module.css'

const READ = 'samenbord.mendelow'

/** Explains once what the four levels mean here and where that differs from Mendelow; it comes back only when asked for. */
export function MethodNote() {
  const { evaluate, method } = useMessages()
  const [open, setOpen] = useState(() => recall(READ) !== 'read')

  function close(): void {
    keep(READ, 'read')
    setOpen(false)
  }

  if (!open) {
    return (
      <section>
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          {evaluate.showLevels}
        </button>
      </section>
    )
  }
  return (
    <section className={styles.note} aria-labelledby="levels-explained">
      <h2 id="levels-explained" className={styles.heading}>
        {evaluate.levelsTitle}
      </h2>
      <dl className={styles.meanings}>
        {levels.map(level => (
          <div key={level}>
            <dt>
              <LevelBadge level={level} look="plain" />
            </dt>
            <dd>{method.levelMeaning[level]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.mendelow}>{method.mendelow}</p>
      <Button onClick={close}>{evaluate.gotIt}</Button>
    </section>
  )
}
