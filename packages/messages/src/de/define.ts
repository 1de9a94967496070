import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const define: Messages['define'] = {
  newProfile: 'Neues Profil',
  profileNumber: (n: number) => `Profil ${n}`,
  name: 'Name des Profils',
  delete: (name: string) => `Profil ${name} löschen`,
  look: (name: string) => `Farbe und Muster von ${name}`,
  colour: 'Farbe',
  pattern: 'Muster',
  addTo: (list: string, name: string) => `${list} von ${name}: hinzufügen`,
  addItem: 'Hinzufügen, Enter',
  removeItem: (item: string) => `„${item}“ entfernen`,
  unassigned: 'Noch nicht zugeordnet',
  allAssigned: 'Jeder Stakeholder hat ein Profil.',
  noNotes: 'Es gibt noch keine Stakeholder. Sie werden in Schritt 1, Ermitteln, gesammelt.',
  find: 'Stakeholder suchen',
  members: (n: number) => plural('de', n, { one: '# Stakeholder', other: '# Stakeholder' }),
  noMembers: 'Ziehen Sie Stakeholder hierher, oder tippen Sie einen an und dann diese Karte.',
  pick: (name: string) => `${name} zuordnen`,
  dropHere: (name: string, profile: string) => `„${name}“ zu ${profile} zuordnen`,
  dropNowhere: (name: string) => `„${name}“ nicht zuordnen`,
  carrying: (name: string) => `Wohin gehört „${name}“? Wählen Sie ein Profil; Escape lässt los.`,
  assigned: (name: string, profile: string) => `${name}: ${profile}`,
  empty: 'Noch keine Profile',
  emptyText:
    'Ein Profil beschreibt einen Typ von Stakeholdern: den eiligen Pendler, die besorgte Händlerin, den begeisterten Partner. Beschreiben Sie auch jene, die es anders sehen.',
  listCaption: 'Stakeholder und ihr Profil',
  profileOf: (name: string) => `Profil von ${name}`,
  noProfile: 'Kein Profil',
  coach: 'Ist es vollständig?',
  coachMotives: (name: string) => `${name} hat noch keine Beweggründe: Was treibt sie an?`,
  coachDivergent: 'Alle Stakeholder haben dasselbe Profil. Sind abweichende Sichtweisen vertreten?',
  coachUnassigned: (n: number) =>
    plural('de', n, { one: '# Stakeholder hat noch kein Profil.', other: '# Stakeholder haben noch kein Profil.' }),
  coachDone: 'Jedes Profil hat Beweggründe und jeder Stakeholder ein Profil.',
}
