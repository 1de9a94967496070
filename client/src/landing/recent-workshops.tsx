import { IconButton } from '@samenbord/ui'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useLanguage, useMessages } from '../language/language.tsx'
import { forgetWorkshop, recentWorkshops } from '../screen/memory.ts'
import styles from './landing.module.css'

/** Workshops this device was in; nothing is shown on a first visit. */
export function RecentWorkshops() {
  const { landing, method } = useMessages()
  const { language } = useLanguage()
  const [recent, setRecent] = useState(recentWorkshops)
  if (recent.length === 0) return null
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })

  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent">{landing.recent}</h2>
      <ul>
        {recent.map(({ workshop, title, role, visited }) => (
          <li key={workshop}>
            <Link href={`/w/${workshop}`} className={styles.recentLink ?? ''}>
              <span>{title}</span>
              <small>
                {method.role[role]} · {day.format(visited)}
              </small>
            </Link>
            <IconButton
              label={`${landing.forget}: ${title}`}
              onClick={() => {
                forgetWorkshop(workshop)
                setRecent(recentWorkshops())
              }}
            >
              <X size={16} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
