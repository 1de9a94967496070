import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../language/language.tsx'
import styles from './landing.module.css'
import { openFile } from './open-file.ts'

/** A workshop that was saved as a file, here or on another server, as a new workshop. */
export function OpenFileButton() {
  const messages = useMessages()
  const { landing } = messages
  const [, go] = useLocation()
  const input = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])

  async function open(file: Blob): Promise<void> {
    const controller = new AbortController()
    leaving.current = controller
    setBusy(true)
    setProblem(undefined)
    const opened = await openFile(file, messages, controller.signal)
    setBusy(false)
    if (opened.problem === undefined) go(`/w/${opened.workshop}`)
    else setProblem(opened.problem)
  }

  return (
    <div className={styles.file}>
      <input
        id={input}
        type="file"
        className="visually-hidden"
        accept=".json,application/json"
        disabled={isBusy}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) void open(file)
          // the same file again is a choice too
          event.target.value = ''
        }}
      />
      <label htmlFor={input} className={styles.fileLabel}>
        <FileUp size={16} aria-hidden="true" />
        {landing.openFile}
      </label>
      <p role="status">{isBusy && landing.openingFile}</p>
      <p role="alert" className={styles.fileProblem}>
        {problem}
      </p>
    </div>
  )
}
