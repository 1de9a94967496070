import { type Anonymity, anonymities, startPrivateWriting } from '@samenbord/tools/private-writing'
import { Button, Select } from '@samenbord/ui'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './private-writing.module.css'
import { usePrivateWriting } from './use-private-writing.ts'

/** The facilitator lets everybody write alone first. */
export function PrivateWritingStart() {
  const { privateWriting } = useMessages()
  const { documents, newId, stamp } = useWorkshop()
  const [anonymity, setAnonymity] = useState<Anonymity>('off')
  const { open } = usePrivateWriting()
  if (!useMayWrite().session || open) return null
  return (
    <section className={styles.start}>
      <h2>{privateWriting.start}</h2>
      <p>{privateWriting.startText}</p>
      <Select
        label={privateWriting.anonymity}
        value={anonymity}
        options={anonymities.map(value => ({ value, label: privateWriting.anonymities[value] }))}
        onChange={setAnonymity}
      />
      <Button onClick={() => startPrivateWriting(documents.session, { id: newId(), anonymity, ...stamp() })}>
        <EyeOff size={16} aria-hidden="true" />
        {privateWriting.begin}
      </Button>
    </section>
  )
}
