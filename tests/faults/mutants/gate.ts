import type { Mutant } from './mutant.ts'

const gateFile = 'server/src/relay/gate/gate.ts'
const readerFile = 'server/src/relay/gate/update-reader.ts'
const bytesFile = 'server/src/relay/gate/byte-reader.ts'
const placeFile = 'server/src/relay/gate/place.ts'
const lettersFile = 'server/src/relay/gate/letters.ts'
const orderFile = 'server/src/relay/gate/order.ts'
const pastFile = 'server/src/relay/gate/past.ts'
const noveltyFile = 'server/src/relay/gate/novelty.ts'
const sequenceFile = 'server/src/relay/gate/sequence.ts'
const idsFile = 'server/src/relay/client-ids.ts'

const gateTests = ['server/src/relay/gate/gate.test.ts', 'server/src/relay/gate/limits.test.ts']
const orderTests = ['server/src/relay/gate/order.test.ts']

type Change = readonly [name: string, find: string, replace: string]

const mutantsOf = (
  file: string,
  { promise = 'P5', tests = gateTests },
  changes: readonly Change[],
): readonly Mutant[] => changes.map(([name, find, replace]) => ({ promise, name, file, find, replace, tests }))

const permission = mutantsOf(gateFile, { promise: 'P6' }, [
  ['Lets everybody write', 'if (refusal !== undefined) return', 'if (refusal === null) return'],
  ['Takes a lock for a role', "refusal === 'locked' ? 'locked' : 'readOnly'", "'readOnly'"],
  [
    'Holds it against a reader to repeat what is known',
    "if (holdsNothingNew(doc, reading)) return { kind: 'ignore' }\n",
    '',
  ],
  ['Lets anybody write under any client id', "return refuse('updateImpersonates')", "return { kind: 'ignore' }"],
  [
    'Believes that every draft is the writer’s own',
    "address.kind === 'draft' && address.participant === claims.participant",
    "address.kind === 'draft'",
  ],
])

const ownership = mutantsOf(idsFile, { promise: 'P6' }, [
  ['Takes kin for strangers', '|| kin.has(owner.participant)', ''],
  ['Frees a client id at once', 'now - owner.at > ADMISSION_LIFE', 'now - owner.at >= 0'],
])

const sizes = mutantsOf(gateFile, {}, [
  ['Takes an edit one byte too large', 'update.length > limits.update)', 'update.length > limits.update + 1)'],
  ['Holds answers to the size of edits', 'if (isLive && update.length', 'if (update.length'],
  ['Leaves what is missing to Yjs', "if (misfit === 'outOfStep') return { kind: 'resync' }\n", ''],
  ['Asks for nothing that is missing', "return { kind: 'resync' }", "return refuse('outOfStep')"],
  ['Lets a full document grow', '(write.isFull || hasNoRoom(doc, clients, limits))', 'hasNoRoom(doc, clients, limits)'],
  ['Refuses deletions in a full document', 'clients.length > 0 && (write.isFull', '(write.isFull'],
  [
    'Takes one client id too many',
    'known.size + newcomers > limits.documentClients',
    'known.size + newcomers > limits.documentClients + 1',
  ],
  ['Shuts out who has written before', 'newcomers > 0 && known.size', 'known.size'],
  ['Takes one struct too many', 'structs >= limits.documentStructs', 'structs > limits.documentStructs'],
  ['Lets anything stand anywhere', 'if (misfit !== undefined) return refuse(misfit)\n', ''],
])

const reading = mutantsOf(readerFile, {}, [
  [
    'Reads past the end of the deletions',
    "reader.isAtEnd ? { blocks, deletes } : 'updateUnreadable'",
    '{ blocks, deletes }',
  ],
  ['Takes one client in two blocks', 'if (clients.has(client)) throw', 'if (clients.has(-1)) throw'],
  ['Counts the structs of each client anew', 'structsLeft -= count\n', ''],
  ['Takes as many clients as come', 'reader.count(limits.clients)', 'reader.count(Number.MAX_SAFE_INTEGER)'],
  ['Takes structs of no length', 'struct.length === 0 || end', 'end'],
  ['Takes one clock too many', 'end > LAST_CLOCK) throw', 'end > LAST_CLOCK + 1) throw'],
  ['Takes a key one letter too long', 'key.length > MAX_KEY', 'key.length > MAX_KEY + 1'],
  ['Takes a text one letter too long', 'const MAX_TEXT = 16_000', 'const MAX_TEXT = 16_001'],
  ['Takes XML types', 'if (reader.number() > 2) throw', 'if (reader.number() > 6) throw'],
  [
    'Takes what is skipped for a value',
    "    case contents.skip:\n      throw new ReadingEnded('updateUnreadable')",
    '    case contents.skip:\n      return reader.number()',
  ],
  ['Counts the deletions of each client anew', 'limits.deletes - ranges.length', 'limits.deletes'],
  ['Takes deletions of no length', 'length === 0 || clock + length > LAST_CLOCK', 'clock + length > LAST_CLOCK'],
  ['Takes deletions beyond all clocks', 'length === 0 || clock + length > LAST_CLOCK', 'length === 0'],
])

const primitives = mutantsOf(bytesFile, {}, [
  ['Believes counts beyond the limit', "if (count > most) throw new ReadingEnded('updateTooComplex')\n", ''],
  ['Takes numbers beyond 2^53', 'if (value > Number.MAX_SAFE_INTEGER) throw', 'if (value > Number.MAX_VALUE) throw'],
  ['Takes broken text', 'fatal: true', 'fatal: false'],
  ['Takes values one level too deep', 'if (depth > maxAnyDepth) throw', 'if (depth > maxAnyDepth + 1) throw'],
  ['Does not count the levels of objects', 'this.skipAny(most, depth + 1)\n    }', 'this.skipAny(most, depth)\n    }'],
  ['Takes keys that change a prototype', "=== '__proto__'", "=== '__prot__'"],
  ['Takes bigints', '123: 8,', '123: 8, 122: 8,'],
  ['Takes values of any length', "if (text.length > most) throw new ReadingEnded('updateTooComplex')\n", ''],
])

const places = mutantsOf(placeFile, {}, [
  ['Takes half known structs', 'structs.some(({ clock }) => clock === known)', 'structs.length > 0'],
  [
    'Takes deletions of what nobody has',
    "if (!reading.deletes.every(({ client, clock, length }) => clock + length <= lookup.endOf(client))) return 'outOfStep'\n",
    '',
  ],
  [
    'Takes references to the own future',
    'id.client === client && id.clock >= struct.clock',
    'id.client === client && id.clock > struct.clock + 9',
  ],
  [
    'Takes references to what nobody has',
    "id.clock >= this.#lookup.endOf(id.client) ? 'outOfStep' : undefined",
    'undefined',
  ],
  ['Cuts emojis in half', "if (cutsLetters(lookup, reading)) return 'updateMisplaced'\n", ''],
  [
    'Takes blocks that wait for each other',
    "if (!hasOrder(reading.blocks, client => Y.getState(doc.store, client))) return 'updateMisplaced'\n",
    '',
  ],
  ['Takes any root', '!rules.roots.has(place.root)', 'false'],
  ['Takes types one level too deep', 'place.depth > rules.depth', 'place.depth > rules.depth + 1'],
  [
    'Takes entries before other entries',
    "if (right !== undefined || kind === 'text') return false",
    "if (kind === 'text') return false",
  ],
  [
    'Takes letters under a key',
    "if (right !== undefined || kind === 'text') return false",
    'if (right !== undefined) return false',
  ],
  [
    'Takes two living values under one key',
    "if (kind === 'gone' || length === 1) return true",
    'if (length > 0) return true',
  ],
  ['Takes neighbours in two lists', 'left.holder === right.holder && ', ''],
  ['Takes neighbours under two keys', ' && left.key === right.key ? left', ' ? left'],
  [
    'Takes one neighbour gone and the other not',
    "return left === right ? 'gone' : undefined",
    "return left === 'gone' ? right : left",
  ],
  ['Hangs things into plain values', "struct.kind === 'value' || struct.kind === 'text'", "struct.kind === 'text'"],
])

const letters = mutantsOf(lettersFile, {}, [
  ['Looks at the wrong end of a left neighbour', 'isHalved(lookup, after(left))', 'isHalved(lookup, left)'],
  ['Overlooks right neighbours in an emoji', '|| (right && isHalved(lookup, right))', ''],
  ['Overlooks deletions that begin in an emoji', 'isHalved(lookup, range) || ', ''],
  ['Overlooks deletions that end in an emoji', ' || isHalved(lookup, end)', ''],
  [
    'Overlooks emojis that are stored',
    'lookup.isNew(id) ? freshText(lookup, id) : storedText(lookup, id)',
    'freshText(lookup, id)',
  ],
])

const order = [
  ...mutantsOf(orderFile, { tests: orderTests }, [
    [
      'Takes letters after what their author had seen',
      'past.holds({ client: between.client, clock: between.start })',
      'past === undefined',
    ],
    [
      'Takes right neighbours that come first',
      'return right === undefined && search.steps > 0',
      'return search.steps > 0',
    ],
    ['Forgets what an author had written', '  past.sees(own)\n', ''],
    [
      'Overlooks what was written on in one go',
      'yield { ...stretchOf(item), start: from.clock + 1 }',
      'yield { ...stretchOf(item), start: item.id.clock + item.length }',
    ],
  ]),
  ...mutantsOf(pastFile, { tests: orderTests }, [
    ['Forgets what left neighbours had seen', 'of [origin, rightOrigin, holder]', 'of [rightOrigin, holder]'],
    ['Forgets what right neighbours had seen', 'of [origin, rightOrigin, holder]', 'of [origin, holder]'],
    ['Forgets what holds a letter', 'of [origin, rightOrigin, holder]', 'of [origin, rightOrigin]'],
    ['Takes for seen what comes next', 'return clock < (this', 'return clock <= (this'],
  ]),
  ...mutantsOf(sequenceFile, {}, [
    ['Never wakes a block that waits', 'this.#ready.push(...waiting)', ''],
    ['Lets no block wait', 'id.clock >= this.#clockOf(id.client)', 'id.clock < 0'],
  ]),
]

const novelty = mutantsOf(noveltyFile, {}, [
  ['Takes deletions for known', 'reading.deletes.every(range => isDeleted(doc, range))', 'true'],
  [
    'Takes structs for known one clock early',
    'end <= Y.getState(doc.store, client)) &&',
    'end <= Y.getState(doc.store, client) + 1) &&',
  ],
  ['Asks who repeats for permission to repeat', 'if (block.end <= start) return []', 'if (block.end < 0) return []'],
])

const talk = mutantsOf('server/src/relay/conversation.ts', { tests: ['server/src/relay/pace.test.ts'] }, [
  [
    'Asks for what is missing at every frame that comes too early',
    'if (!this.#isAsking) this.askForMissing()',
    'this.askForMissing()',
  ],
  ['Never asks again', '    if (!isLive) this.#isAsking = false\n    this.#countWrite', '    this.#countWrite'],
  ['Lets anybody delete as fast as they like', 'deletions.spend(structs, now)\n', ''],
  ['Takes large frames for small ones', 'Math.floor(update.length / this.#open.limits.updateBytes)', '0'],
])

const pauses = mutantsOf('server/src/relay/connection.ts', { tests: ['server/src/relay/pace.test.ts'] }, [
  ['Ends a long pause with a short one', 'if (until <= this.#pausedUntil) return\n', ''],
  ['Holds back for ever', 'Math.min(delay, this.#longestPause)', 'delay'],
])

const spoiling = mutantsOf(
  'server/src/relay/live-doc.ts',
  { tests: ['server/src/relay/live-doc.test.ts', 'tests/faults/p5-relay.test.ts'] },
  [
    [
      'Keeps what is left pending',
      'if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)\n        throw',
      'if (doc.store.pendingStructs === undefined)\n        throw',
    ],
    ['Keeps what is out of order', "if (!isWhole(doc)) throw new Error('The document is out of order')\n", ''],
    [
      'Goes on with a document that an update broke',
      "this.#dropDoc()\n      return { kind: 'spoiled', cause }",
      "return { kind: 'spoiled', cause }",
    ],
  ],
)

export const gate: readonly Mutant[] = [
  ...talk,
  ...pauses,
  ...spoiling,
  ...permission,
  ...ownership,
  ...sizes,
  ...reading,
  ...primitives,
  ...places,
  ...letters,
  ...order,
  ...novelty,
]
