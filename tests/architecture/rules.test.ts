import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root, type Trespass, violationsWith } from './trespass.ts'

const trespass = (file: string, specifier: string, rule: string): Trespass => ({ file, specifier, rule })

// Every rule of .dependency-cruiser.mjs is broken at least once.
const trespasses: readonly Trespass[] = [
  trespass('packages/board/src/matrix/placement.ts', './level.ts', 'no-cycles'),
  trespass('client/src/canvas/camera.ts', '@samenbord/board/src/notes/note.ts', 'no-deep-imports'),
  trespass('packages/board/src/notes/note.ts', 'node:fs', 'board-is-pure'),
  trespass('packages/board/src/notes/coverage.ts', '../../../wire/src/index.ts', 'board-is-pure'),
  trespass('packages/wire/src/claims.ts', '../../tools/src/models.ts', 'wire-is-thin'),
  trespass('packages/messages/src/plural.ts', '../../ui/src/index.ts', 'messages-are-texts'),
  trespass('packages/export/src/csv/csv.ts', '../../../wire/src/index.ts', 'export-is-pure'),
  trespass('packages/export/src/csv/csv.ts', '../json/json.ts', 'formats-are-strangers'),
  trespass('packages/export/src/csv/csv.ts', 'write-excel-file/universal', 'xlsx-has-its-library'),
  trespass('packages/export/src/csv/csv.ts', 'pdfkit', 'pdf-has-its-library'),
  trespass('packages/export/src/csv/csv.ts', 'docx', 'docx-has-its-library'),
  trespass('packages/import/src/csv.ts', '../../wire/src/index.ts', 'import-is-pure'),
  trespass('packages/ui/src/chip.tsx', '../../board/src/index.ts', 'ui-knows-no-domain'),
  trespass('packages/tools/src/steps/steps.ts', '../../../ui/src/index.ts', 'tools-are-pure'),
  trespass('packages/tools/src/steps/steps.ts', '../lock/lock.ts', 'tools-are-strangers'),
  trespass('packages/ui/src/field.tsx', '../../../client/src/api/api.ts', 'packages-below-apps'),
  trespass('client/src/api/api.ts', '../../../server/src/config.ts', 'apps-are-strangers'),
  trespass('server/src/relay/relay.ts', '../../../packages/ui/src/index.ts', 'server-draws-nothing'),
  trespass('server/src/relay/quota.ts', '../../../packages/testkit/src/index.ts', 'testkit-in-tests-only'),
  trespass('client/src/room/room.tsx', 'konva', 'konva-lives-in-canvas'),
  trespass('client/src/canvas/camera.ts', 'y-websocket', 'providers-live-in-workshop'),
  trespass('server/src/relay/relay.ts', 'fastify', 'fastify-lives-in-http'),
  trespass('server/src/relay/journal.ts', '@photostructure/sqlite', 'sqlite-lives-in-its-folder'),
  trespass('server/src/relay/relay.ts', '../storage/memory.ts', 'one-composition-root'),
]

const resolvedFrom = (file: string, specifier: string): string => join(dirname(file), specifier)

test('the tree keeps the import rules, and every rule notices when it is broken', () => {
  const honest = violationsWith([])
  expect([...honest]).toEqual([])
  const found = violationsWith(trespasses)
  for (const { file, rule, specifier } of trespasses) {
    // a cycle is reported at whichever of its files is met first
    const reported = rule === 'no-cycles' ? `${resolvedFrom(file, specifier)} ${rule}` : `${file} ${rule}`
    const noticed = found.has(`${file} ${rule}`) || found.has(reported)
    expect(noticed, `${file} importing ${specifier} should break ${rule}`).toBe(true)
  }
}, 120_000)

test('no rule is without a trespass', async () => {
  const { default: config } = await import(join(root, '.dependency-cruiser.mjs'))
  const names: readonly string[] = config.forbidden.map(({ name }: { name: string }) => name)
  expect([...names].sort()).toEqual([...new Set(trespasses.map(({ rule }) => rule))].sort())
})
