import { plural } from '../plural.ts'

// The versions of the workshop: looking at one, comparing it with now, saving and restoring.
export const versions = {
  menu: 'Versions…',
  title: 'Versions',
  intro:
    'The server saves a version at every step and every reveal. You can look at one beside what is there now, and restore it.',
  introLook:
    'The server saves a version at every step and every reveal. You can look at one beside what is there now; a facilitator can restore it.',
  name: 'Name of the version (may stay empty)',
  save: 'Save a version now',
  saving: 'Saving…',
  saved: 'The version is saved.',
  none: 'There are no versions yet. The first one is made when the group goes to another step.',
  list: 'All versions, the newest first',
  reason: {
    step: (step: string) => `The group went to ${step}`,
    reveal: 'A round was revealed',
    restore: 'Before a restore',
    asked: 'Saved',
  },
  bySelf: 'by itself',
  change: {
    added: (n: number) => plural('en', n, { one: '# new stakeholder', other: '# new stakeholders' }),
    removed: (n: number) => plural('en', n, { one: '# stakeholder gone', other: '# stakeholders gone' }),
    merged: (n: number) => plural('en', n, { one: '# merged', other: '# merged' }),
    renamed: (n: number) => plural('en', n, { one: '# renamed', other: '# renamed' }),
    placed: (n: number) => plural('en', n, { one: '# placed', other: '# placed' }),
    arranged: (n: number) => plural('en', n, { one: '# moved on the board', other: '# moved on the board' }),
    detailed: (n: number) => plural('en', n, { one: '# described otherwise', other: '# described otherwise' }),
    profiles: (n: number) => plural('en', n, { one: '# profile', other: '# profiles' }),
    decided: (n: number) => plural('en', n, { one: '# decision', other: '# decisions' }),
    planned: (n: number) => plural('en', n, { one: '# cell of the plan', other: '# cells of the plan' }),
    logged: (n: number) => plural('en', n, { one: '# contact or follow-up', other: '# contacts or follow-ups' }),
    settings: (n: number) => plural('en', n, { one: '# setting', other: '# settings' }),
  },
  same: 'nothing changed',
  choose: 'Choose a version to look at it.',
  kept: 'This version',
  now: 'Now',
  placed: (count: string) => `${count} placed`,
  since: 'What changed since',
  unchanged: 'What is there now is the same as this version.',
  more: (count: string) => `and ${count} more`,
  restore: 'Restore this version…',
  question:
    'For everybody the board, the plan and the settings become what they were in this version. What is there now is saved as a version first, so you can go back. The engagement log stays as it is.',
  confirm: 'Restore',
  restoring: 'Restoring…',
  restored: 'The version is restored. What was there before stands at the top of the list.',
  back: 'All versions',
}
