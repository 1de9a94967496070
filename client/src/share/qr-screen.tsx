import { Dialog } from '@samenbord/ui'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { useMessages } from '../language/language.tsx'
import { useSession } from '../workshop/use-workshop.tsx'
import styles from './share.module.css'

/** The QR code as large as the screen allows, with address and code, readable from the back of the room. */
export function QrScreen({ link, code, onClose }: { link: string; code: string; onClose: () => void }) {
  const { share, common } = useMessages()
  const { title } = useSession()
  return (
    <Dialog title={title} open onClose={onClose} closeLabel={common.close} size="full">
      <div className={styles.qrScreen}>
        <QrPicture text={link} label={share.qrAlt(title)} />
        <div className={styles.qrWords}>
          <p>{share.codeHelp(location.host)}</p>
          <output className={styles.qrCode}>{code}</output>
        </div>
      </div>
    </Dialog>
  )
}

function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => pathOf(text), [text])
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function pathOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { size, path }
}
