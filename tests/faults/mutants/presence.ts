import type { Mutant } from './mutant.ts'

const rules = 'server/src/relay/presence-rules.ts'
const rulesTests = ['server/src/relay/presence-rules.test.ts']

type Change = readonly [name: string, find: string, replace: string]

const mutantsOf = (changes: readonly Change[]): readonly Mutant[] =>
  changes.map(([name, find, replace]) => ({ promise: 'P9', name, file: rules, find, replace, tests: rulesTests }))

export const presence: readonly Mutant[] = [
  ...mutantsOf([
    [
      'Believes senders about their names',
      'const state = { participant: connection.who, ...parts }',
      'const state = { participant: connection.who, ...(said as object) }',
    ],
    ['Lets a connection speak for several', 'return connection.clientId === clientId', 'return true'],
    ['Gives an id to whoever asks', 'return holder === participant && ', 'return '],
    [
      'Gives an id away that is written under',
      ' && this.#context.mayUse(clientId, { participant, kin: connection.kin })',
      '',
    ],
    ['Gives an id away whose owner has just left', ' ?? this.#left.get(clientId)', ''],
    ['Believes every clock', 'line === undefined || line.clock > LAST_CLOCK', 'line === undefined'],
    ['Shows what is older', 'if (before && clock < before.entry.clock) return\n', ''],
    ['Takes frames of any size', ' || frame.length > this.#context.limits.presence', ''],
    ['Shows presence in every document', "connection.address.kind !== 'board' || ", ''],
    [
      'Passes on what has grown too large',
      'Buffer.byteLength(JSON.stringify(full)) > this.#context.limits.presence ? state : full',
      'full',
    ],
    [
      'Passes on whatever comes, however fast',
      '!this.#waiting.has(connection) && connection.presence.take(now)',
      '!this.#waiting.has(connection)',
    ],
    ['Forgets what came too fast', 'this.#waiting.set(connection, line)\n', ''],
    [
      'Keeps the first of what waits',
      'this.#waiting.set(connection, line)\n',
      'if (!this.#waiting.has(connection)) this.#waiting.set(connection, line)\n',
    ],
    [
      'Shows who has left when their turn comes',
      'leave(connection: Connection): void {\n    this.#waiting.delete(connection)\n',
      'leave(connection: Connection): void {\n',
    ],
    ['Keeps ghosts', 'if (shown?.owner === connection) this.#remove', 'if (shown === undefined) this.#remove'],
    [
      'Answers whoever asks for everybody, however often',
      'if (connection.queries.take(this.#context.now()))',
      'if (connection.queries)',
    ],
  ]),
  {
    promise: 'P9',
    name: 'Waits for the goodbye of a dead socket',
    file: 'server/src/relay/relay.ts',
    find: '          open.presence.leave(connection)\n',
    replace: '',
    tests: ['tests/faults/p9-ghosts.test.ts'],
  },
  {
    promise: 'P9',
    name: 'Gives dead sockets one heartbeat more',
    file: 'server/src/relay/limits.ts',
    find: 'silence: 24_000',
    replace: 'silence: 34_000',
    tests: ['tests/faults/p9-ghosts.test.ts'],
  },
]
