/** The letters that reports embed, from the disk. */
export function letters(): Promise<{ readonly regular: Uint8Array; readonly strong: Uint8Array }>
