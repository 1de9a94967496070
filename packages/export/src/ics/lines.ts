/** Text as a value (RFC 5545 §3.3.11): marks escaped, no control characters, so that no text begins a line of its own. */
export const textOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Control}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const LONGEST = 75

/** A content line (§3.1), folded at 75 octets, never inside a character. */
export function lineOf(content: string): string {
  let folded = ''
  let octets = 0
  for (const character of content) {
    const size = octetsOf(character)
    if (octets + size > LONGEST) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
