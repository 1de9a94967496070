import { contentOf, type Disclosure, type Language, planOf } from '@samenbord/board'
import type { Look } from '@samenbord/export'
import { useEffect, useRef, useState } from 'react'
import { useFindings } from '../workshop/use-plan.ts'
import { useBoard, useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import { type FileKind, type Job, writeFile } from './write-file.ts'

interface Wish {
  readonly ground: Look['ground']
  readonly language: Language
  readonly edition: Disclosure
}

type Progress = 'idle' | 'busy' | 'failed'

/** Makes one file at a time; a new wish or leaving the page gives up the one before. */
export function useExport({ language, edition, ground }: Wish) {
  const { id: workshop } = useWorkshop()
  const board = useBoard()
  const session = useSession()
  const findings = useFindings()
  const [progress, setProgress] = useState<Progress>('idle')
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function jobOf(id: FileKind): Job {
    const day = new Date().toISOString().slice(0, 10)
    const { axes, thresholds, title } = session
    const source = { plan: planOf(board, session, findings), board: { log: board.log }, session: { axes, thresholds } }
    const request = { workshop, title, language, edition, day }
    return { id, source, ground, request, ...(id === 'workshop' && { content: contentOf(board, session) }) }
  }

  async function make(id: FileKind, use: (file: { blob: Blob; name: string }) => unknown): Promise<void> {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setProgress('busy')
    try {
      await use(await writeFile(jobOf(id), own.signal))
      if (!own.signal.aborted) setProgress('idle')
    } catch {
      if (!own.signal.aborted) setProgress('failed')
    }
  }

  function cancel(): void {
    running.current?.abort()
    setProgress('idle')
  }

  return { progress, make, cancel }
}
