import type { Mutant } from './mutant.ts'

export const life: readonly Mutant[] = [
  {
    promise: 'P4',
    name: 'Forgets changes made while a checkpoint was written',
    file: 'server/src/relay/doc-bytes.ts',
    find: '    this.#tail = this.#tail.slice(changes)\n',
    replace: '    this.#tail = this.#tail.slice(changes + 1)\n',
    tests: ['server/src/relay/doc-bytes.test.ts'],
  },
  {
    promise: 'P4',
    name: 'Sends no deletions to who has everything else',
    file: 'server/src/relay/doc-bytes.ts',
    find: '    return [...this.#parts.slice(-1).map(({ frame }) => frame), this.#framesOfTail(), END]\n',
    replace: '    return [this.#framesOfTail(), END]\n',
    tests: ['server/src/relay/doc-bytes.test.ts'],
  },
  {
    promise: 'P4',
    name: 'Sends who was away nothing that is newer than the checkpoint',
    file: 'server/src/relay/doc-bytes.ts',
    find: '      yield tail\n',
    replace: '',
    tests: ['tests/faults/p4-convergence.test.ts'],
  },
  {
    promise: 'P3',
    name: 'Does not ask who comes back for what it wrote meanwhile',
    file: 'server/src/relay/conversation.ts',
    find: '      this.askForMissing()\n    }\n  }\n',
    replace: '    }\n  }\n',
    tests: ['tests/faults/p3-partitions.test.ts'],
  },
  {
    promise: 'P3',
    name: 'Says stored while it is only on its way',
    file: 'server/src/relay/journal.ts',
    find: '    this.#waiting.push(entry)\n',
    replace: '    this.#waiting.push({ ...entry, stored: () => {} })\n    entry.stored()\n',
    tests: ['tests/faults/p3-partitions.test.ts'],
  },
  {
    promise: 'P4',
    name: 'Leaves what was just written out of the answer to who joins',
    file: 'server/src/relay/live-doc.ts',
    find: '    this.#bytes?.add(change)\n',
    replace: '',
    tests: ['tests/faults/p4-convergence.test.ts'],
  },
]
