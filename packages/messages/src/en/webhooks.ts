export const webhooks = {
  title: 'Tell other programs (webhooks)',
  about:
    'When the plan has changed, the server calls this address, at most once for a burst of edits. The call says which workshop, and nothing of what people wrote.',
  url: 'Address of the other program',
  make: 'Add and call once',
  once: 'Copy the signing key now: it is shown this once. With it the other program checks that a call comes from here.',
  secret: 'Signing key',
  inUse: (count: number) => `Webhooks in use (${count})`,
  state: {
    working: 'works',
    failing: 'calls do not arrive and are tried again',
    stopped: 'stopped: calls no longer arrived',
  },
  outcome: {
    arrived: 'arrived',
    refused: 'was refused by the other program',
    unreachable: 'found nobody there',
    forbidden: 'was held back: the address leads into an internal network',
  },
  lastCall: (when: string, outcome: string) => `latest call on ${when}: ${outcome}`,
  neverCalled: 'not called yet',
  nextTry: (when: string) => `next try on ${when}`,
  resume: 'Call again now',
  resumeOf: (address: string) => `Call again now: ${address}`,
  remove: 'Remove',
  removeOf: (address: string) => `Remove ${address}`,
  removeConfirm: 'This program is told nothing more, and its signing key is gone. Remove it?',
}
