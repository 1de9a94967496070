import { useEffect, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import styles from './message.module.css'

const PATIENCE_MS = 400

/** Says that something loads, but only once it takes noticeably long, so that nothing flashes. */
export function Loading({ text }: { text?: string }) {
  const { common } = useMessages()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={styles.loading} role="status">
      {slow && (text ?? common.loading)}
    </p>
  )
}
