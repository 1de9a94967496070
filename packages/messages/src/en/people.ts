import { plural } from '../plural.ts'

export const people = {
  count: (n: number) => plural('en', n, { one: '# person here', other: '# people here' }),
  you: 'you',
  isEditing: (note: string) => `writes on “${note}”`,
  isAt: (step: string) => `looks at ${step}`,
  change: 'Change your name or colour',
  save: 'Save',
  recent: 'Just now',
  arrived: (name: string, when: string) => `${name} came in at ${when}`,
  left: (name: string, when: string) => `${name} left at ${when}`,
  saved: 'Saved',
}
