import type { Messages } from '../messages.ts'

export const webhooks: Messages['webhooks'] = {
  title: 'Prévenir d’autres programmes (webhooks)',
  about:
    'Quand le plan a changé, le serveur appelle cette adresse, au plus une fois pour une série de modifications. L’appel nomme l’atelier, et rien de ce que les personnes ont écrit.',
  url: 'Adresse de l’autre programme',
  make: 'Ajouter et appeler une fois',
  once: 'Copiez la clé de signature maintenant : elle n’est affichée qu’une fois. Grâce à elle, l’autre programme vérifie qu’un appel vient d’ici.',
  secret: 'Clé de signature',
  inUse: (count: number) => `Webhooks utilisés (${count})`,
  state: {
    working: 'fonctionne',
    failing: 'les appels n’arrivent pas et sont répétés',
    stopped: 'arrêté : les appels n’arrivaient plus',
  },
  outcome: {
    arrived: 'arrivé',
    refused: 'refusé par l’autre programme',
    unreachable: 'personne n’a répondu',
    forbidden: 'retenu : l’adresse mène à un réseau interne',
  },
  lastCall: (when: string, outcome: string) => `dernier appel le ${when} : ${outcome}`,
  neverCalled: 'pas encore appelé',
  nextTry: (when: string) => `prochain essai le ${when}`,
  resume: 'Rappeler maintenant',
  resumeOf: (address: string) => `Rappeler maintenant : ${address}`,
  remove: 'Supprimer',
  removeOf: (address: string) => `Supprimer ${address}`,
  removeConfirm: 'Ce programme ne sera plus prévenu et sa clé de signature disparaît. Le supprimer ?',
}
