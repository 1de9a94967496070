export const reopening = {
  title: 'Earlier places',
  compare: 'Compare with',
  none: 'nothing',
  moved: (count: number) =>
    count === 1 ? '1 stakeholder has moved since then.' : `${count} stakeholders have moved since then.`,
  nobodyMoved: 'Everybody stands where they stood then.',
  thenNow: 'then, now:',
  share: (axis: string, from: string, to: string) => `${axis} ${from} → ${to}`,
  reopenTitle: 'Look again where everybody stands',
  reopenText:
    'Where everybody stands now is kept. On the matrix it stays as faint rings, with an arrow to each new place, so that the group sees who has moved.',
  latest: (when: string) => `Last done on ${when}.`,
  reopen: 'Reopen the matrix',
}
