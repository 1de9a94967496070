import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline: 'Breng uw stakeholders samen in kaart. Hun plaats op de matrix is het plan.',
  titleLabel: 'Hoe heet het project?',
  titleExample: 'bv. Mobiliteitsplan stationsbuurt',
  titleMissing: 'Geef het project eerst een naam.',
  start: 'Start een workshop',
  template: 'Sjabloon',
  templateEmpty: 'leeg bord',
  templateExample: 'met een voorbeeld om te proberen',
  how: 'Hoe het werkt',
  howSteps: [
    'Noteer samen iedereen die van belang is op briefjes.',
    'Plaats de briefjes op de matrix en bespreek waarom.',
    'Lees het betrokkenheidsplan dat daaruit volgt.',
  ],
  workshopLanguage: 'Taal van het plan',
  openFile: 'Een workshopbestand openen',
  openingFile: 'Het bestand wordt geopend…',
  fileFault: {
    tooLarge: 'Het bestand bevat meer dan een workshop kan bevatten (10 MB). Er is niets aangemaakt.',
    notAWorkshop: 'Dit is geen workshopbestand van Samenbord. Er is niets aangemaakt.',
    newer:
      'Dit bestand komt van een nieuwere versie van Samenbord. Er is niets aangemaakt; open het op een nieuwere server.',
    broken: (where: string) =>
      `Iets in het bestand klopt niet (${where}). Er is niets aangemaakt. Gebruik het bestand zoals het geëxporteerd werd.`,
    tooSlow: 'Het lezen duurde te lang en is gestopt. Er is niets aangemaakt.',
  },
  noAccount: 'Geen account nodig. Alles blijft op deze server.',
  joinTitle: 'Deelnemen met een code',
  join: 'Deelnemen',
  codeMissing: 'Typ de code die de facilitator toont.',
  recent: 'Recent op dit toestel',
  forget: 'Verwijderen uit deze lijst',
  skip: 'Naar de inhoud',
}
