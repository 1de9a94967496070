// What stays on this device between visits. Private windows and company policies may forbid it, and it may be full: then
// the choice simply lasts as long as the page.

/** A text kept on this device under `key`, if there is one and it may be read. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text on this device; false when the browser does not allow it. */
export function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Keeps nothing under `key` any more. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // what may not be read is not there
  }
}

/** The keys that begin with `prefix`. */
export function keptKeys(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix))
  } catch {
    return []
  }
}
