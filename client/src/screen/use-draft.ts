import { useEffect, useRef, useState } from 'react'

export interface Draft {
  /** What the field shows: what is being written here, else what everybody sees. */
  readonly text: string
  readonly write: (text: string) => void
  /** Keeps what was written; nothing happens when nobody wrote. */
  readonly commit: () => void
  /** Takes back what was written. */
  readonly drop: () => void
}

/** A field in which others may write too: their text shows until the first key here, and never wipes what is being written. */
export function useDraft(value: string, keep: (text: string) => void): Draft {
  const [written, setWritten] = useState<string>()
  const commit = () => {
    if (written === undefined) return
    setWritten(undefined)
    keep(written)
  }
  useOnLeaving(commit)
  return { text: written ?? value, write: setWritten, commit, drop: () => setWritten(undefined) }
}

/** Runs the newest `act` when the component goes: a tablet takes a dialog away without first leaving the field. */
export function useOnLeaving(act: () => void): void {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  useEffect(() => () => newest.current(), [])
}
