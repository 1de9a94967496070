import type { Mutant } from './mutant.ts'

const feeds = ['server/src/http/feeds.test.ts']
const webhooks = ['server/src/webhooks/webhooks.test.ts']
const call = ['server/src/webhooks/call.test.ts']

export const programs: readonly Mutant[] = [
  {
    promise: 'P6',
    name: 'Answers for a feed that was withdrawn',
    file: 'server/src/http/feed-routes.ts',
    find: '  revokedAt === undefined && (expiresAt',
    replace: '  revokedAt !== -1 && (expiresAt',
    tests: feeds,
  },
  {
    promise: 'P6',
    name: 'Lets participants read whose webhooks there are',
    file: 'server/src/http/webhook-routes.ts',
    find: '      await checkFacilitator(workshop, request)\n      return',
    replace: '      return',
    tests: webhooks,
  },
  {
    promise: 'P1',
    name: 'Tells a feed that nothing changed although something did',
    file: 'server/src/storage/plan-position.ts',
    find: "  const board = await storage.position(docName({ kind: 'board', workshop }))\n",
    replace: "  const board = ''\n",
    tests: feeds,
  },
  {
    promise: 'P1',
    name: 'Forgets at a restart what no webhook was told',
    file: 'server/src/webhooks/webhooks.ts',
    find: '      else if (position !== (await planPosition(storage, workshop))) agenda.changeDue = now() + times.quiet\n',
    replace: '',
    tests: webhooks,
  },
  {
    promise: 'P6',
    name: 'Calls a name that leads inside by the time of the call',
    file: 'server/src/webhooks/call.ts',
    find: '      if (!isInsideAllowed && addresses.some(({ address }) => isInside(address))) throw new ForbiddenAddress()\n',
    replace: '',
    tests: call,
  },
  {
    promise: 'P6',
    name: 'Signs calls with a key that everybody knows',
    file: 'server/src/webhooks/signature.ts',
    find: "createHmac('sha256', key)",
    replace: "createHmac('sha256', PREFIX)",
    tests: webhooks,
  },
]
