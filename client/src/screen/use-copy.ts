import { useCallback, useEffect, useState } from 'react'

const SHOWN_MS = 2000

/** Copies a text; the first part says for two seconds that it was done. */
export function useCopy(): [boolean, (text: string) => void] {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = useCallback((text: string) => {
    // where the browser refuses, the text stays selectable in its field and nothing claims that it was copied
    writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }, [])
  return [copied, copy]
}

// The clipboard API exists on secure origins only; a board in a meeting room often runs on plain http.
async function writeText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  // inside an open dialog everything else is inert, so the field must be in it
  ;(document.querySelector('dialog[open]') ?? document.body).append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
