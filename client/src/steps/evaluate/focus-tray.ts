import type { NoteId } from '@samenbord/board'

/** After a note left the tray by keyboard, the focus goes to the one that took its place; to the plane when the tray is empty. */
export function focusNextInTray(root: HTMLElement | null, note: NoteId): void {
  const items = () => [...(root?.querySelectorAll<HTMLElement>('button[data-note]') ?? [])]
  const at = items().findIndex(item => item.dataset.note === note)
  if (at < 0) return
  requestAnimationFrame(() => {
    const left = items()
    const next = left[Math.min(at, left.length - 1)] ?? root?.querySelector<HTMLElement>('[role="application"]')
    next?.focus()
  })
}
