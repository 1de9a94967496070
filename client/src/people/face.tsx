import type { Person } from '../workshop/people.ts'
import { initialsOf } from './initials.ts'
import styles from './people.module.css'

/** Somebody as a small disc: initials on their colour. */
export function Face({ person: { name, colour } }: { person: Pick<Person, 'name' | 'colour'> }) {
  return (
    <span className={styles.face} style={{ background: `var(--note-${colour})` }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
