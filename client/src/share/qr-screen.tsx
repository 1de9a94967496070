import { Dialog } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { useSession } from '../workshop/use-workshop.tsx'
import { QrPicture } from './qr-picture.tsx'
import styles from './share.module.css'

/** What a QR code leads to, and what stands beside it. */
export interface OnScreen {
  readonly address: string
  /** The short code, where the QR code stands for it. */
  readonly code?: string
  readonly label: string
}

/** The QR code as large as the screen allows, with address and code, readable from the back of the room. */
export function QrScreen({ shown: { address, code, label }, onClose }: { shown: OnScreen; onClose: () => void }) {
  const { share, common } = useMessages()
  const { title } = useSession()
  return (
    <Dialog title={title} open onClose={onClose} closeLabel={common.close} size="full">
      <div className={styles.screen}>
        <div className={styles.screenQr}>
          <QrPicture text={address} label={share.qrAlt(title)} />
        </div>
        {code ? (
          <div className={styles.screenWords}>
            <p>{share.goTo}</p>
            <p className={styles.screenAddress}>{location.host}</p>
            <p>{share.typeCode}</p>
            <output className={styles.screenCode}>{code}</output>
          </div>
        ) : (
          <p className={styles.screenWords}>{label}</p>
        )}
      </div>
    </Dialog>
  )
}
