import { Dialog } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { useSession } from '../workshop/use-workshop.tsx'
import { codeAddress } from './addresses.ts'
import { QrPicture } from './qr-picture.tsx'
import styles from './share.module.css'

/** The QR code as large as the screen allows, with address and code, readable from the back of the room. */
export function QrScreen({ link, code, onClose }: { link: string; code: string; onClose: () => void }) {
  const { share, common } = useMessages()
  const { title } = useSession()
  const isCode = link === codeAddress(code)
  return (
    <Dialog title={title} open onClose={onClose} closeLabel={common.close} size="full">
      <div className={styles.screen}>
        <div className={styles.screenQr}>
          <QrPicture text={link} label={share.qrAlt(title)} />
        </div>
        {isCode && (
          <div className={styles.screenWords}>
            <p>{share.goTo}</p>
            <p className={styles.screenAddress}>{location.host}</p>
            <p>{share.typeCode}</p>
            <output className={styles.screenCode}>{code}</output>
          </div>
        )}
      </div>
    </Dialog>
  )
}
