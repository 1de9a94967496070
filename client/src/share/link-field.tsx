import { Button } from '@samenbord/ui'
import { Check, Copy } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import { useCopy } from '../screen/use-copy.ts'
import styles from './share.module.css'

/** A link to read, select or copy. */
export function LinkField({ label, link }: { label: string; link: string }) {
  const { share, common } = useMessages()
  const [copied, copy] = useCopy()
  return (
    <>
      <input
        className={styles.address}
        aria-label={label}
        readOnly
        value={link}
        onFocus={event => event.target.select()}
      />
      <Button aria-label={copied ? common.copied : `${share.copyLink}: ${label}`} onClick={() => copy(link)}>
        {copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        <span aria-live="polite">{copied ? common.copied : common.copy}</span>
      </Button>
    </>
  )
}
