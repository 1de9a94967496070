import type { Language } from '@samenbord/board'

/** Picks the form that `language` uses for `count` (CLDR plural rules); all four languages tell one from other. */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other
  return form.replace('#', new Intl.NumberFormat(language).format(count))
}
