import type { Messages } from '../messages.ts'

export const api: Messages['api'] = {
  title: 'Samenbord pour les programmes',
  intro:
    'Ce que d’autres programmes peuvent demander à ce serveur. Pour simplement lire le plan, ce n’est pas nécessaire.',
  document: 'La même chose sous forme de document OpenAPI',
  contents: 'Contenu',
  feedsTitle: 'Lire le plan : un flux',
  feedsText:
    'Le facilitateur crée un flux dans la fenêtre Partager. Son adresse donne le plan, et rien d’autre, à qui la connaît : en calendrier (.ics), CSV, Excel, Markdown ou JSON. Sans compte et sans cookie. Gardez l’adresse secrète ; elle peut être retirée à tout moment. Les programmes qui envoient If-None-Match reçoivent « inchangé » (304) tant que rien n’a changé.',
  programsTitle: 'Faire davantage : un ticket',
  programsText:
    'POST /api/join avec le secret d’un lien ou un code d’accès permet de participer comme une personne et renvoie un ticket valable douze heures. Ce qu’il permet dépend du rôle.',
  faultsText:
    'Ce qui n’est pas possible reçoit un statut à partir de 400 et un objet de deux textes : code, sur lequel les programmes peuvent se fonder, et message, dans la langue d’Accept-Language.',
  areas: {
    plan: 'Plan',
    feeds: 'Flux',
    webhooks: 'Webhooks',
    workshop: 'Atelier',
    people: 'Personnes',
    links: 'Liens et code',
  },
  parameters: 'Paramètres',
  body: 'Demande',
  answer: (status: string) => `Réponse ${status}`,
  field: 'Champ',
  type: 'Type',
  needed: 'Requis',
  meaning: 'Signification',
  required: 'obligatoire',
  optional: 'facultatif',
}
