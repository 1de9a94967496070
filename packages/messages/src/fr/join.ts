import type { Messages } from '../messages.ts'

export const join: Messages['join'] = {
  checking: 'Recherche de l’atelier…',
  invited: 'Vous êtes invité à',
  asRole: (role: string) => `Votre rôle : ${role}`,
  name: 'Votre nom',
  nameHint: 'Les autres voient ce nom. Vous pouvez garder celui que nous proposons.',
  anotherName: 'Autre proposition',
  colour: 'Votre couleur',
  passcode: 'Code d’accès',
  join: 'Participer',
  continueAs: (name: string) => `Continuer en tant que ${name}`,
  orJoinAnew: 'ou participer sous un autre nom',
  privacyTitle: 'Qui voit quoi',
  privacy: [
    'Tous les participants à cet atelier voient votre nom, vos notes et votre curseur.',
    'Le gestionnaire de ce serveur peut lire ce qui est enregistré ; rien n’est transmis à des tiers.',
    'N’écrivez rien de sensible sur des personnes : santé, religion, opinions politiques.',
  ],
  noKeyTitle: 'Cette adresse ne contient pas d’invitation',
  noKey: 'Demandez le lien au facilitateur, ou saisissez le code.',
  failedTitle: 'Cet accès ne fonctionne pas',
  adjectives: ['joyeux', 'tranquille', 'brillant', 'intrépide', 'rêveur', 'aimable', 'agile', 'sage'],
  animals: ['Héron', 'Renard', 'Lièvre', 'Castor', 'Merle', 'Blaireau', 'Pic', 'Hibou'],
  friendlyName: (adjective: string, animal: string) => `${animal} ${adjective}`,
}
