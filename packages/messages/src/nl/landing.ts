import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline:
    'Breng samen de stakeholders van uw project in kaart, plaats ze op een matrix, en het betrekkingsplan schrijft zichzelf.',
  titleLabel: 'Hoe heet het project?',
  titleExample: 'bv. Mobiliteitsplan stationsbuurt',
  titleMissing: 'Geef het project eerst een naam.',
  start: 'Start een workshop',
  template: 'Begin met',
  templateEmpty: 'Stakeholderworkshop',
  templateExample: 'Stakeholderworkshop met een voorbeeld',
  noAccount: 'Geen account nodig. Alles blijft op deze server.',
  joinTitle: 'Deelnemen met een code',
  code: 'Code',
  join: 'Deelnemen',
  codeMissing: 'Typ de code die de facilitator toont.',
  recent: 'Recent op dit toestel',
  forget: 'Verwijderen uit deze lijst',
  skip: 'Naar de inhoud',
}
