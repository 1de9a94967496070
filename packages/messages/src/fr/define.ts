import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const define: Messages['define'] = {
  newProfile: 'Nouveau profil',
  profileNumber: (n: number) => `Profil ${n}`,
  name: 'Nom du profil',
  delete: (name: string) => `Supprimer le profil ${name}`,
  look: (name: string) => `Couleur et motif de ${name}`,
  colour: 'Couleur',
  pattern: 'Motif',
  addTo: (list: string, name: string) => `${list} de ${name} : ajouter`,
  addItem: 'Ajouter, Entrée',
  removeItem: (item: string) => `Retirer « ${item} »`,
  unassigned: 'Pas encore attribuées',
  allAssigned: 'Chaque partie prenante a un profil.',
  noNotes: 'Il n’y a pas encore de parties prenantes. Elles sont listées à l’étape 1, Identifier.',
  find: 'Chercher une partie prenante',
  members: (n: number) => plural('fr', n, { one: '# partie prenante', other: '# parties prenantes' }),
  noMembers: 'Glissez des parties prenantes ici, ou touchez-en une puis cette carte.',
  pick: (name: string) => `Attribuer ${name}`,
  dropHere: (name: string, profile: string) => `Attribuer « ${name} » à ${profile}`,
  dropNowhere: (name: string) => `Ne pas attribuer « ${name} »`,
  carrying: (name: string) => `Où placer « ${name} » ? Choisissez un profil ; Échap annule.`,
  assigned: (name: string, profile: string) => `${name} : ${profile}`,
  empty: 'Pas encore de profils',
  emptyText:
    'Un profil décrit un type de partie prenante : le navetteur pressé, la commerçante inquiète, le partenaire enthousiaste. Décrivez aussi ceux qui voient les choses autrement.',
  listCaption: 'Parties prenantes et leur profil',
  profileOf: (name: string) => `Profil de ${name}`,
  noProfile: 'Aucun profil',
  coach: 'Est-ce complet ?',
  coachMotives: (name: string) => `${name} n’a pas encore de motivations : qu’est-ce qui les anime ?`,
  coachDivergent: 'Toutes les parties prenantes ont le même profil. Les avis divergents sont-ils représentés ?',
  coachUnassigned: (n: number) =>
    plural('fr', n, {
      one: '# partie prenante n’a pas encore de profil.',
      other: '# parties prenantes n’ont pas encore de profil.',
    }),
  coachDone: 'Chaque profil a des motivations et chaque partie prenante un profil.',
}
