import type { Mutant } from './mutant.ts'

const tests = ['tests/faults/p6-revocation.test.ts']
const file = 'server/src/http/participant-routes.ts'

export const identity: readonly Mutant[] = [
  {
    promise: 'P6',
    name: 'Leaves the sockets of somebody removed open',
    file,
    find: "      relay.cut([person.id], 'accessRevoked')\n",
    replace: '',
    tests,
  },
  {
    promise: 'P6',
    name: 'Leaves the old role to the sockets that are open',
    file,
    find: "        relay.cut([person.id], 'roleChanged')\n",
    replace: '',
    tests,
  },
  {
    promise: 'P6',
    name: 'Lets the last facilitator go',
    file,
    find: "  if (others.length === 0) throw new Fault('lastFacilitator')\n",
    replace: '',
    tests,
  },
  {
    promise: 'P6',
    name: 'Lets everybody change roles',
    file: 'server/src/http/facilitator-check.ts',
    find: "  if (me.role !== 'facilitator') throw new Fault('notAllowed')\n".trimStart(),
    replace: '',
    tests,
  },
  {
    promise: 'P6',
    name: 'Lets a removed participant come back with the old ticket',
    file: 'server/src/identity/reception.ts',
    find: "    if (participant.revokedAt !== undefined) throw new Fault('accessRevoked')\n",
    replace: '',
    tests,
  },
  {
    promise: 'P6',
    name: 'Leaves the link open that was to be replaced',
    file,
    find: '  await storage.links.retire(link.id, now())\n',
    replace: '',
    tests,
  },
]
