const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key together with Ctrl, or with ⌘ where that is the custom. */
export const withCtrl = (key: string): string => (isApple ? `⌘${key}` : `Ctrl+${key}`)

/** How undo and redo are called on this device. */
export const shortcut = {
  undo: withCtrl('Z'),
  redo: isApple ? '⇧⌘Z' : 'Ctrl+Shift+Z',
} as const
