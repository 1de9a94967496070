export const join = {
  checking: 'Looking up the workshop…',
  invited: 'You are invited to',
  asRole: (role: string) => `You join as ${role}.`,
  name: 'Your name',
  nameHint: 'The others see this name. You may keep the one we propose.',
  colour: 'Your colour',
  passcode: 'Passcode',
  join: 'Join',
  continueAs: (name: string) => `Continue as ${name}`,
  orJoinAnew: 'or join as somebody else',
  privacyTitle: 'Who sees what',
  privacy:
    'Everybody in this workshop sees your name, your notes and your cursor. Whoever runs this server can read what is stored. Nothing goes to third parties. Please write no sensitive data about people, such as health, religion or politics.',
  noKey: 'This address holds no invitation. Ask the facilitator for the link, or type the code.',
  adjectives: ['Cheerful', 'Calm', 'Bright', 'Brave', 'Curious', 'Gentle', 'Swift', 'Wise'],
  animals: ['Heron', 'Otter', 'Hare', 'Fox', 'Robin', 'Badger', 'Swift', 'Beaver'],
  friendlyName: (adjective: string, animal: string) => `${adjective} ${animal}`,
}
