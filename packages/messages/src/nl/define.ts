import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const define: Messages['define'] = {
  newProfile: 'Nieuw profiel',
  profileNumber: (n: number) => `Profiel ${n}`,
  name: 'Naam van het profiel',
  delete: (name: string) => `Profiel ${name} verwijderen`,
  look: (name: string) => `Kleur en patroon van ${name}`,
  colour: 'Kleur',
  pattern: 'Patroon',
  addTo: (list: string, name: string) => `${list} van ${name}: toevoegen`,
  addItem: 'Toevoegen, Enter',
  removeItem: (item: string) => `“${item}” verwijderen`,
  unassigned: 'Nog niet toegewezen',
  allAssigned: 'Elke stakeholder heeft een profiel.',
  noNotes: 'Er zijn nog geen stakeholders. Ze worden opgelijst in stap 1, Identificeren.',
  find: 'Stakeholder zoeken',
  members: (n: number) => plural('nl', n, { one: '# stakeholder', other: '# stakeholders' }),
  noMembers: 'Sleep stakeholders hierheen, of tik er één aan en daarna deze kaart.',
  pick: (name: string) => `${name} toewijzen`,
  dropHere: (name: string, profile: string) => `“${name}” toewijzen aan ${profile}`,
  dropNowhere: (name: string) => `“${name}” niet toewijzen`,
  carrying: (name: string) => `Waar hoort “${name}” thuis? Kies een profiel; Escape laat los.`,
  assigned: (name: string, profile: string) => `${name}: ${profile}`,
  empty: 'Nog geen profielen',
  emptyText:
    'Een profiel beschrijft een type stakeholder: de gehaaste pendelaar, de bezorgde handelaar, de enthousiaste partner. Beschrijf ook wie het anders ziet.',
  listCaption: 'Stakeholders en hun profiel',
  profileOf: (name: string) => `Profiel van ${name}`,
  noProfile: 'Geen profiel',
  coach: 'Is het volledig?',
  coachMotives: (name: string) => `${name} heeft nog geen drijfveren: wat beweegt hen?`,
  coachDivergent: 'Alle stakeholders hebben hetzelfde profiel. Zijn afwijkende visies vertegenwoordigd?',
  coachUnassigned: (n: number) =>
    plural('nl', n, { one: '# stakeholder heeft nog geen profiel.', other: '# stakeholders hebben nog geen profiel.' }),
  coachDone: 'Elk profiel heeft drijfveren en elke stakeholder een profiel.',
}
