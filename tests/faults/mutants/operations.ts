import type { Mutant } from './mutant.ts'

const storm = ['tests/faults/p8-reconnect-storm.test.ts']
const leaving = ['tests/faults/p8-leave-in-order.test.ts']

export const operations: readonly Mutant[] = [
  {
    promise: 'P8',
    name: 'Lets every handshake through at once',
    file: 'server/src/relay/admission-queue.ts',
    find: 'if (this.#pause() > 0) return false',
    replace: '',
    tests: storm,
  },
  {
    promise: 'P8',
    name: 'Comes back without chance',
    file: 'client/src/workshop/back-off.ts',
    find: 'Math.round(chance * ',
    replace: 'Math.round(',
    tests: storm,
  },
  {
    promise: 'P8',
    name: 'Goes on reading after it was asked to leave',
    file: 'server/src/relay/relay.ts',
    find: 'connection.hush()',
    replace: '{}',
    tests: ['server/src/relay/leaving.test.ts'],
  },
  {
    promise: 'P8',
    name: 'Leaves without waiting for the disk',
    file: 'server/src/relay/relay.ts',
    find: 'await Promise.race([stored,',
    replace: 'void Promise.race([stored,',
    tests: leaving,
  },
  {
    promise: 'P8',
    name: 'Ends as if something had gone wrong',
    file: 'server/src/main.ts',
    find: 'process.exit(0)',
    replace: 'process.exit(1)',
    tests: leaving,
  },
]
