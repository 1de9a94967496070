import type { Mutant } from './mutant.ts'

const storm = ['tests/faults/p8-reconnect-storm.test.ts']
const leaving = ['tests/faults/p8-leave-in-order.test.ts']

const drill = ['tests/faults/p11-restore-drill.test.ts']
const erasure = ['tests/faults/p12-erasure.test.ts']

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
  {
    promise: 'P11',
    name: 'Takes whoever holds another history',
    file: 'server/src/relay/conversation.ts',
    find: "if (this.connection.epoch !== undefined && this.connection.epoch !== epoch) this.connection.close('epochChanged')",
    replace: 'if (epoch < 0) return',
    tests: drill,
  },
  {
    promise: 'P11',
    name: 'Believes whoever says no epoch, whatever it knows',
    file: 'server/src/relay/conversation.ts',
    find: 'this.connection.epoch === undefined && epoch !== FIRST_EPOCH',
    replace: 'epoch < 0',
    tests: drill,
  },
  {
    promise: 'P11',
    name: 'Restores without a new epoch',
    file: 'server/src/commands/restore.ts',
    find: 'await storage.renewEpochs()',
    replace: '',
    tests: drill,
  },
  {
    promise: 'P11',
    name: 'Lets the visits of before the restore go on',
    file: 'server/src/commands/restore.ts',
    find: 'await storage.webSessions.clear()',
    replace: '',
    tests: drill,
  },
  {
    promise: 'P11',
    name: 'Brings back what was erased since the backup',
    file: 'server/src/commands/restore.ts',
    find: 'await storage.erase(workshop)',
    replace: '{}',
    tests: drill,
  },
  {
    promise: 'P12',
    name: 'Leaves the write-ahead log as it is',
    file: 'server/src/storage/sqlite/upkeep.ts',
    find: "database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()",
    replace: '',
    tests: erasure,
  },
  {
    promise: 'P12',
    name: 'Lets people stay in an erased workshop',
    file: 'server/src/retention/erasure.ts',
    find: 'const letBackIn = relay.evict(workshop)',
    replace: 'const letBackIn = () => {}',
    tests: erasure,
  },
  {
    promise: 'P12',
    name: 'Says in the log what was erased',
    file: 'server/src/http/erasure-routes.ts',
    find: 'await eraseWorkshop(context, workshop)',
    replace: 'context.log.info(request.body.title)\n      await eraseWorkshop(context, workshop)',
    tests: erasure,
  },
  {
    promise: 'P12',
    name: 'Keeps the documents',
    file: 'server/src/storage/sqlite/upkeep.ts',
    find: "database.prepare('DELETE FROM docs WHERE workshop = ?').run(workshop)",
    replace: '',
    tests: erasure,
  },
]
