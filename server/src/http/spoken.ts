import { type Language, languages } from '@samenbord/board'

/** The first of our languages that a request asks for (`Accept-Language`); English when it asks for none of them. */
export function spokenLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 200).split(',').map(readWish)
  const known = wishes.filter(wish => wish.weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { tag } of known) {
    const language = languages.find(ours => ours === tag)
    if (language) return language
  }
  return 'en'
}

function readWish(wish: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = wish.split(';').map(part => part.trim())
  const quality = parameters.find(parameter => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: tag.toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
