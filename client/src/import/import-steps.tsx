import { Button, TextArea } from '@samenbord/ui'
import { FileUp } from 'lucide-react'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import styles from './import.module.css'
import { ImportPreview } from './import-preview.tsx'
import { type Reading, readTable } from './read-table.ts'

interface ImportStepsProps {
  readonly onAdded: (count: number) => void
}

/** First the file or the pasted rows, then what they hold. */
export function ImportSteps({ onAdded }: ImportStepsProps) {
  const { imports } = useMessages()
  const [reading, setReading] = useState<Reading>()
  const [isBusy, setBusy] = useState(false)
  const ending = useRef<AbortController>(undefined)
  useEffect(() => () => ending.current?.abort(), [])

  function stop(): void {
    ending.current?.abort()
    setBusy(false)
  }

  async function read(file: Blob): Promise<void> {
    stop()
    const controller = new AbortController()
    ending.current = controller
    setReading(undefined)
    setBusy(true)
    const result = await readTable(file, controller.signal)
    if (controller.signal.aborted) return
    setBusy(false)
    setReading(result)
  }

  if (reading?.table) {
    return <ImportPreview table={reading.table} onBack={() => setReading(undefined)} onAdded={onAdded} />
  }
  return (
    <>
      <Source isBusy={isBusy} onRead={file => void read(file)} />
      <p className={styles.fault} role="alert">
        {reading?.fault && imports.fault[reading.fault]}
      </p>
      {isBusy && (
        <p className={styles.busy} role="status">
          {imports.reading} <Button onClick={stop}>{imports.stop}</Button>
        </p>
      )}
    </>
  )
}

interface SourceProps {
  readonly isBusy: boolean
  readonly onRead: (file: Blob) => void
}

function Source({ isBusy, onRead }: SourceProps) {
  const { imports } = useMessages()
  const input = useId()
  const [pasted, setPasted] = useState('')
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onRead(file)
  }

  return (
    <div className={styles.source}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same file can be chosen by the button inside */}
      <div
        className={styles.drop}
        data-over={isOver}
        onDrop={drop}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
      >
        <FileUp size={28} aria-hidden="true" />
        <p>{imports.drop}</p>
        <label htmlFor={input} className={styles.choose}>
          {imports.choose}
        </label>
        <input
          id={input}
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={isBusy}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) onRead(file)
            // the same file again is a choice too
            event.target.value = ''
          }}
        />
      </div>
      <TextArea label={imports.orPaste} rows={4} value={pasted} onChange={event => setPasted(event.target.value)} />
      <Button disabled={isBusy || pasted.trim() === ''} onClick={() => onRead(new Blob([pasted]))}>
        {imports.read}
      </Button>
    </div>
  )
}
