import type { Messages } from '../messages.ts'

export const join: Messages['join'] = {
  checking: 'De workshop wordt opgezocht…',
  invited: 'U bent uitgenodigd voor',
  asRole: (role: string) => `Uw rol: ${role}`,
  name: 'Uw naam',
  nameHint: 'De anderen zien deze naam. U mag ons voorstel houden.',
  anotherName: 'Ander voorstel',
  colour: 'Uw kleur',
  passcode: 'Toegangscode',
  join: 'Deelnemen',
  continueAs: (name: string) => `Verdergaan als ${name}`,
  orJoinAnew: 'of deelnemen als iemand anders',
  privacyTitle: 'Wie ziet wat',
  privacy: [
    'Iedereen in deze workshop ziet uw naam, uw briefjes en uw cursor.',
    'Wie deze server beheert, kan lezen wat bewaard wordt; niets gaat naar derden.',
    'Schrijf niets gevoeligs over personen, zoals gezondheid, religie of politieke voorkeur.',
  ],
  noKeyTitle: 'Dit adres bevat geen uitnodiging',
  noKey: 'Vraag de link aan de facilitator, of typ de code.',
  failedTitle: 'Langs hier komt u niet binnen',
  adjectives: ['Vrolijke', 'Rustige', 'Heldere', 'Dappere', 'Nieuwsgierige', 'Zachte', 'Snelle', 'Wijze'],
  animals: ['Reiger', 'Otter', 'Haas', 'Vos', 'Merel', 'Das', 'Specht', 'Bever'],
  friendlyName: (adjective: string, animal: string) => `${adjective} ${animal}`,
}
