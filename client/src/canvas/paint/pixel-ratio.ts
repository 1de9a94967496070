/** More than this many device pixels per CSS pixel is memory nobody sees. */
export const pixelRatio = (): number => Math.min(2, window.devicePixelRatio || 1)
