import type { Mutant } from './mutant.ts'

export const durability: readonly Mutant[] = [
  {
    promise: 'P1',
    name: 'Says stored before the disk has it',
    file: 'server/src/relay/journal.ts',
    find: '    this.#waiting.push(entry)\n',
    replace: '    this.#waiting.push({ ...entry, stored: () => {} })\n    entry.stored()\n',
    tests: ['server/src/relay/journal.test.ts'],
  },
]
