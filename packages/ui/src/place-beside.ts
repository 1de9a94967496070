const GAP = 4
const EDGE = 8

/** Puts an open popover below its button, or above where there is no room below; never outside the window. */
export function placeBeside(button: HTMLElement, popover: HTMLElement): void {
  const anchor = button.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const fitsBelow = anchor.bottom + GAP + height <= innerHeight - EDGE
  const left = anchor.left + width > innerWidth - EDGE ? anchor.right - width : anchor.left
  popover.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`
  popover.style.top = `${fitsBelow ? anchor.bottom + GAP : Math.max(EDGE, anchor.top - height - GAP)}px`
}
