/** The first `max` UTF-16 units of `text`, never ending inside a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  return isHighSurrogate(text.charCodeAt(max - 1)) ? text.slice(0, max - 1) : text.slice(0, max)
}

/** Is this UTF-16 unit the first half of a pair? */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Is this UTF-16 unit the second half of a pair? */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
