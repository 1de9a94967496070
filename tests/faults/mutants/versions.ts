import type { Mutant } from './mutant.ts'

export const versions: readonly Mutant[] = [
  {
    promise: 'P1',
    name: 'Restores without keeping what was written while the present was being kept',
    file: 'server/src/versions/versions.ts',
    find: 'const later = present.digest === kept.record.digest ? undefined : this.#keepLater(present, kept)',
    replace: 'const later = undefined',
    tests: ['server/src/versions/versions.test.ts'],
  },
  {
    promise: 'P6',
    name: 'Lets contributors restore a version',
    file: 'server/src/http/version-routes.ts',
    find: 'const by = await facilitatorOf(workshop, request)\n      await relay.versionsOf(workshop).restore',
    replace:
      'const by = await context.reception.recognise(workshop, proofOf(request, context.config))\n      await relay.versionsOf(workshop).restore',
    tests: ['server/src/versions/versions.test.ts'],
  },
  {
    promise: 'P12',
    name: 'Leaves the versions of an erased workshop',
    file: 'server/src/storage/sqlite/schema.ts',
    find: 'id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, at INTEGER NOT NULL, reason',
    replace: 'id TEXT PRIMARY KEY, workshop TEXT NOT NULL, at INTEGER NOT NULL, reason',
    tests: ['server/src/storage/sqlite/sqlite.test.ts'],
  },
  {
    promise: 'P12',
    name: 'Keeps what was deleted in versions for ever',
    file: 'server/src/storage/sqlite/upkeep.ts',
    find: "  database.prepare('DELETE FROM versions WHERE at < ?').run(before)\n",
    replace: '',
    tests: ['server/src/storage/sqlite/sqlite.test.ts'],
  },
]
