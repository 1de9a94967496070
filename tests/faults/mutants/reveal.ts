import type { Mutant } from './mutant.ts'

const tests = ['tests/faults/p7-drafts.test.ts']

export const reveal: readonly Mutant[] = [
  {
    promise: 'P7',
    name: 'Lets facilitators read drafts',
    file: 'packages/board/src/access.ts',
    find: "mayRead({ kind, own }: Standing): boolean {\n  return kind !== 'draft' || own",
    replace:
      "mayRead({ kind, own, role }: Standing): boolean {\n  return kind !== 'draft' || own || role === 'facilitator'",
    tests,
  },
  {
    promise: 'P7',
    name: 'Says a round is done before the board is durable',
    file: 'server/src/reveal/reveal.ts',
    find: '      await board.live.journal.settled()\n      const boardDoc = await board.live.loaded()\n      await session.live.loaded()\n      const at = this.#context.now()\n      authored(session, at, doc => reveal.done(doc, { round, board: boardDoc, drafts, at }))\n',
    replace:
      "      const boardDoc = await board.live.loaded()\n      const at = this.#context.now()\n      authored(session, at, doc => reveal.done(doc, { round, board: boardDoc, drafts, at }))\n      await session.live.journal.settled()\n      process.kill(process.pid, 'SIGKILL')\n",
    tests,
  },
  {
    promise: 'P7',
    name: 'Never looks back at what was due when the process ended',
    file: 'server/src/reveal/reveal.ts',
    find: 'if ([...updates].some(isMentioned)) this.look()',
    replace: 'if (![...updates].some(isMentioned)) this.look()',
    tests,
  },
  {
    promise: 'P7',
    name: 'Brings a note out again when it runs again',
    file: 'packages/tools/src/private-writing/lay-out.ts',
    find: 'notes.filter(({ id }) => !present.has(id))',
    replace: "notes.map(note => (present.has(note.id) ? { ...note, id: note.id + 'x' } : note))",
    tests: ['packages/tools/src/private-writing/private-writing.test.ts'],
  },
  {
    promise: 'P7',
    name: 'Gathers what is in memory, not what is stored',
    file: 'server/src/reveal/reveal.ts',
    find: 'const { updates } = await storage.read(name)',
    replace: 'const updates: Uint8Array[] = []',
    tests,
  },
  {
    promise: 'P7',
    name: 'Publishes how two people placed, each by their own point',
    file: 'packages/tools/src/blind-round/result.ts',
    find: 'const isGroup = points.length >= consensusRules.enough',
    replace: 'const isGroup = points.length >= 1',
    tests: ['packages/tools/src/blind-round/blind-round.test.ts'],
  },
  {
    promise: 'P7',
    name: 'Takes the middle of two camps for an opinion',
    file: 'packages/tools/src/blind-round/blind-round.ts',
    find: "if (status === 'split') unplaceNote(board, result.note)\n        else if (median)",
    replace: 'if (median)',
    tests: ['packages/tools/src/blind-round/blind-round.test.ts'],
  },
]
