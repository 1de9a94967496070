/** Text as a page can show it: no control characters, no halves of letters, nothing that turns the direction of writing. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Control}\n]|[\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
