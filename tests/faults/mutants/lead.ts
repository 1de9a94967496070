import type { Mutant } from './mutant.ts'

const clockFile = 'client/src/workshop/server-clock.ts'
const timerFile = 'packages/tools/src/timer/timer.ts'
const clockTests = ['tests/faults/p10-timers.test.ts', 'client/src/workshop/server-clock.test.ts']
const lockTests = ['server/src/relay/session-rights.test.ts']

type Change = readonly [name: string, file: string, find: string, replace: string]

const mutantsOf = (promise: string, tests: readonly string[], changes: readonly Change[]): readonly Mutant[] =>
  changes.map(([name, file, find, replace]) => ({ promise, name, file, find, replace, tests }))

export const lead: readonly Mutant[] = [
  ...mutantsOf(
    'P10',
    ['tests/faults/p10-timers.test.ts'],
    [
      [
        'Believes the clocks of devices',
        clockFile,
        'return ahead === undefined ? undefined : ahead + device.stopwatch()',
        'return ahead === undefined ? undefined : device.wallClock()',
      ],
    ],
  ),
  ...mutantsOf('P10', clockTests, [
    ['Takes the answer’s way for no way', clockFile, 'server - (sent + received) / 2', 'server - sent'],
    ['Believes the slowest answer', clockFile, 'offsets[Math.floor(offsets.length / 2)]', 'offsets[0]'],
    ['Does not notice that it slept', clockFile, 'isOld || Math.abs(apart() - known.apart) > APART_MS', 'isOld'],
    ['Never asks again', clockFile, 'isOld || Math.abs', 'Math.abs'],
  ]),
  ...mutantsOf('P6', lockTests, [
    ['Leaves the lock at zero to the pages', timerFile, 'isOver(state, now),\n', 'isOver(state, 0),\n'],
    [
      'Locks before it is time',
      timerFile,
      " && role !== 'facilitator' && isOver(state, now)",
      " && role !== 'facilitator'",
    ],
    [
      'Never asks for what came after zero',
      'server/src/relay/conversation.ts',
      "if (verdict.code === 'locked') this.#turnedAwayFrom = new Set()\n",
      '',
    ],
    [
      'Asks for what is refused still',
      'server/src/relay/conversation.ts',
      'if (whyNot(session, attempt) !== undefined) return\n',
      '',
    ],
    [
      'Asks anew for what is settled still',
      'server/src/relay/conversation.ts',
      'if (then.size > 0 && [...then].every(root => closed.has(root))) return\n',
      '',
    ],
    [
      'Forgets what it refused as settled',
      'server/src/relay/conversation.ts',
      "if (verdict.code === 'partClosed')",
      "if (verdict.code === 'locked')",
    ],
  ]),
  ...mutantsOf(
    'P6',
    ['server/src/relay/gate/settled.test.ts'],
    [
      [
        'Lets everything in where the board is not locked',
        'server/src/relay/gate/gate.ts',
        "if (touchesClosed(write, reading)) return refuse('partClosed')\n",
        '',
      ],
      [
        'Overlooks what a frame deletes',
        'server/src/relay/gate/place.ts',
        'new Set([...fresh, ...removed]',
        'new Set([...fresh]',
      ],
      [
        'Overlooks what a frame adds',
        'server/src/relay/gate/place.ts',
        'new Set([...fresh, ...removed]',
        'new Set([...removed]',
      ],
      [
        'Looks at the first root only',
        'server/src/relay/gate/gate.ts',
        '[...rootsTouched(doc, reading)].some(',
        '[...rootsTouched(doc, reading)].slice(0, 1).some(',
      ],
      [
        'Settles for facilitators too',
        'packages/tools/src/steps/steps.ts',
        "kind === 'board' && role !== 'facilitator' ?",
        "kind === 'board' ?",
      ],
    ],
  ),
]
