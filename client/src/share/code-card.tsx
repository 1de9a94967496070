import { Button } from '@samenbord/ui'
import { Maximize2, TriangleAlert } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import { ConfirmButton } from '../screen/confirm-button.tsx'
import { useSession } from '../workshop/use-workshop.tsx'
import { codeAddress, onlyHere } from './addresses.ts'
import { QrPicture } from './qr-picture.tsx'
import type { OnScreen } from './qr-screen.tsx'
import styles from './share.module.css'

interface CodeCardProps {
  readonly code: string
  readonly onShow: (shown: OnScreen) => void
  readonly onChangeCode: () => void
}

/** The shortest way in: a QR code to scan, or an address and a code to type. */
export function CodeCard({ code, onShow, onChangeCode }: CodeCardProps) {
  const { share } = useMessages()
  const { title } = useSession()
  const address = codeAddress(code)
  const show = () => onShow({ address, code, label: share.codeTitle })
  return (
    <section className={styles.card} aria-label={share.codeTitle}>
      <button type="button" className={styles.qrButton} tabIndex={-1} aria-label={share.bigScreen} onClick={show}>
        <QrPicture text={address} label={share.qrAlt(title)} />
      </button>
      <div className={styles.cardWords}>
        <p className={styles.help}>
          {share.goTo} <strong>{location.host}</strong> {share.typeCode}
        </p>
        <output className={styles.code}>{code}</output>
        <div className={styles.cardActions}>
          <Button variant="primary" onClick={show}>
            <Maximize2 size={16} aria-hidden="true" />
            {share.bigScreen}
          </Button>
          <ConfirmButton label={share.newCode} question={share.newCodeConfirm} onConfirm={onChangeCode} />
        </div>
      </div>
      {onlyHere() && (
        <p className={styles.warning}>
          <TriangleAlert size={18} aria-hidden="true" />
          {share.localOnly(location.host)}
        </p>
      )}
    </section>
  )
}
