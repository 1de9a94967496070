// Where a long compound may be broken, without a dictionary: between syllables as Dutch, German and French build them.
// A wrong guess reads a little odd; a right-hand edge that cuts a word reads like a mistake.

const VOWEL = /[aeiouyàâäáéèêëíîïóôöúûüœæ]/i
/** Groups of consonants that begin a syllable together. */
const ONSETS = new Set(
  'bl br ch chl chr cl cr dr fl fr gl gr kl kn kr kw ph phr pl pr qu sch schl schm schn schr schw sl sm sn sp spr st str th thr tr vr wr zw'.split(
    ' ',
  ),
)
const MIN_HEAD = 3
const MIN_TAIL = 3
const SOFT_HYPHEN = '\u00AD'

/** Offsets at which `word` may be broken, ascending; each needs a hyphen unless the part before it ends in a mark of its own. */
export function breaksOf(word: string): readonly number[] {
  const soft = [...word.matchAll(new RegExp(SOFT_HYPHEN, 'g'))].map(match => match.index + 1)
  if (soft.length > 0) return soft
  return syllableStarts(word).filter(at => at >= MIN_HEAD && word.length - at >= MIN_TAIL)
}

function syllableStarts(word: string): number[] {
  const starts: number[] = []
  for (const match of word.matchAll(/\p{L}+/gu)) {
    if (match.index > 0) starts.push(match.index)
    for (const run of match[0].matchAll(/[^aeiouyàâäáéèêëíîïóôöúûüœæ]+/gi)) {
      const end = run.index + run[0].length
      if (run.index > 0 && end < match[0].length && VOWEL.test(match[0].charAt(end))) {
        starts.push(match.index + end - onsetOf(run[0].toLowerCase()))
      }
    }
  }
  return starts
}

/** How many letters of a run of consonants belong to the syllable that follows. */
function onsetOf(run: string): number {
  for (let length = Math.min(4, run.length); length > 1; length--) {
    if (ONSETS.has(run.slice(-length))) return length
  }
  return 1
}
