const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']

/** A number of bytes as people read it. */
export function sized(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value.toFixed(step === 0 || value >= 100 ? 0 : 1)} ${units[step]}`
}
