import { plural } from '../plural.ts'

export const privateWriting = {
  start: 'Write alone first',
  startText: 'Everybody lists stakeholders unseen; you reveal them all at once.',
  anonymity: 'Names',
  begin: 'Begin writing alone',
  title: 'Everybody writes alone',
  text: 'Nobody sees what you write until the facilitator reveals it.',
  viewerText: 'The group is writing alone. What they write appears here when the facilitator reveals it.',
  write: 'Write a stakeholder',
  add: 'Add',
  empty: 'Type a name and press Enter.',
  reveal: 'Reveal everybody’s notes',
  revealText:
    'All notes of everybody appear on the board at once. This cannot be taken back as a whole; notes can be deleted one by one.',
  gathering: 'The notes are being brought together…',
  addLate: 'Put on the board',
  dropLate: 'Throw away',
  nameless: 'Nameless: nobody can tell who wrote what, not even from what is stored.',
  named: 'The notes will say who wrote them.',
  anonymities: { off: 'Notes say who wrote them', full: 'Nameless: not even stored' },
  full: (n: number) =>
    `That is ${n} notes, and no more fit. Notes that were not added are not kept: delete some, or wait for the reveal.`,
  mine: (n: number) => plural('en', n, { one: 'You have written # note', other: 'You have written # notes' }),
  late: (n: number) =>
    plural('en', n, {
      one: '# note of yours came after the reveal.',
      other: '# notes of yours came after the reveal.',
    }),
  remove: (name: string) => `Delete “${name}”`,
}
