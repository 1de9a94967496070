/** The longest beginning of a text that fits, ending between words where there are any, and the rest. Never an empty beginning. */
export function splitToFit(text: string, fits: (part: string) => boolean): readonly [part: string, rest: string] {
  if (fits(text)) return [text, '']
  const characters = [...text]
  let [least, most] = [1, characters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(characters.slice(0, middle).join(''))) least = middle
    else most = middle - 1
  }
  const part = characters.slice(0, least).join('')
  const gap = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'))
  const end = gap > 0 ? gap + 1 : part.length
  return [text.slice(0, end), text.slice(end)]
}
