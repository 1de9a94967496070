import type { Messages } from '../messages.ts'

export const feeds: Messages['feeds'] = {
  title: 'Flux pour agendas et tableurs',
  about:
    'Une adresse par laquelle un autre programme lit le plan, toujours dans son état actuel. Elle ne montre que le plan et n’ouvre rien d’autre.',
  name: 'À quoi sert-il ?',
  namePlaceholder: 'Agenda de l’équipe',
  edition: 'Édition',
  language: 'Langue',
  make: 'Créer le flux',
  once: 'Copiez les adresses maintenant : elles ne sont affichées qu’une fois. Qui en connaît une peut lire le plan.',
  addressOf: (format: string) => `Adresse pour ${format}`,
  calendar: 'Agenda (abonnement)',
  inUse: (count: number) => `Flux utilisés (${count})`,
  usedOn: (day: string) => `lu en dernier le ${day}`,
  neverUsed: 'pas encore lu',
  revokeConfirm: 'Les programmes qui lisent ce flux ne reçoivent aussitôt plus rien. Le retirer ?',
  revokeOf: (name: string) => `Retirer ${name}`,
  forPrograms: 'Ce que les programmes peuvent encore demander',
}
