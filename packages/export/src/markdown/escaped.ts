/** Text that shows as it is: no markup, no HTML, no formula, no broken table, one line. */
export function escaped(text: string): string {
  return text
    .replace(/[\s\p{Control}]+/gu, ' ')
    .replace(/[\\`*_[\]{}<>#|~!$]/g, '\\$&')
    .replaceAll('&', '&amp;')
}
