// Who may import whom (packages/README.md). Every rule is broken on purpose in tests/architecture, so that none can rot.
const test = '\\.(test|contract)\\.tsx?$|^tests/|^packages/testkit/|/src/testing/'
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`
/** A rule reads: `from` may not reach anything in `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** The only things `path` may import: itself, and what is allowed. Tests may import what they need. */
const only = (name, comment, path, ...allowed) =>
  forbid(name, comment, { path, pathNot: test }, { pathNot: [path, ...allowed] })

export default {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one file, or want a third.', {}, { circular: true }),
    forbid('no-deep-imports', 'A package is entered by its exports, never by its src/.', {}, { couldNotResolve: true }),

    only('board-is-pure', 'The domain knows data and rules, and nothing else.', '^packages/board/', npm('yjs')),
    only(
      'wire-is-thin',
      'Frames, names and faults: no state, no sockets.',
      '^packages/wire/',
      '^packages/board/',
      npm('yjs', 'lib0', 'y-protocols'),
    ),
    only('messages-are-texts', 'Texts and terms, nothing that runs.', '^packages/messages/', '^packages/board/'),
    only(
      'export-is-pure',
      'A plan goes in, bytes come out.',
      '^packages/export/',
      '^packages/(board|messages)/',
      npm('write-excel-file', 'pdfkit', 'docx', 'fast-png'),
    ),
    only(
      'import-is-pure',
      'A file goes in, actions on the board come out.',
      '^packages/import/',
      '^packages/(board|messages)/',
      npm('yjs', 'papaparse', 'fflate', 'read-excel-file'),
    ),
    only('ui-knows-no-domain', 'Primitives and one hook.', '^packages/ui/', npm('react')),
    only(
      'tools-are-pure',
      'The relay runs the models of the tools.',
      '^packages/tools/',
      '^packages/board/',
      npm('yjs'),
    ),
    forbid(
      'tools-are-strangers',
      'One tool is one folder.',
      { path: '^packages/tools/src/([^/]+)/' },
      { path: '^packages/tools/src/([^/]+)/', pathNot: '^packages/tools/src/$1/' },
    ),
    forbid(
      'formats-are-strangers',
      'One format is one folder.',
      { path: '^packages/export/src/([^/]+)/' },
      { path: '^packages/export/src/([^/]+)/', pathNot: '^packages/export/src/$1/' },
    ),

    ...Object.entries({ xlsx: ['write-excel-file'], pdf: ['pdfkit'], docx: ['docx', 'fast-png'] }).map(
      ([format, libraries]) =>
        forbid(
          `${format}-has-its-library`,
          'A library of one format.',
          { path: '^packages/export/', pathNot: [`^packages/export/src/${format}/`, test] },
          { path: npm(...libraries) },
        ),
    ),

    forbid(
      'packages-below-apps',
      'Packages never look up.',
      { path: '^packages/' },
      { path: '^(client|server|tests)/' },
    ),
    forbid(
      'apps-are-strangers',
      'Client and server meet only in packages.',
      { path: '^(client|server)/' },
      { path: '^(client|server)/', pathNot: '^$1/' },
    ),
    forbid(
      'server-draws-nothing',
      'No React or canvas on the server.',
      { path: '^server/' },
      { path: ['^packages/ui/', npm('react', 'react-dom', 'konva')] },
    ),
    forbid('testkit-in-tests-only', 'Test helpers stay in tests.', { pathNot: test }, { path: '^packages/testkit/' }),

    forbid('konva-lives-in-canvas', 'One folder draws.', { pathNot: '^client/src/canvas/' }, { path: npm('konva') }),
    forbid(
      'providers-live-in-workshop',
      'One folder connects.',
      { pathNot: ['^client/src/workshop/', test] },
      { path: npm('y-websocket', 'y-indexeddb') },
    ),
    forbid(
      'fastify-lives-in-http',
      'The relay knows connections, not Fastify.',
      { path: '^server/', pathNot: ['^server/src/(http/|app\\.ts$)', test] },
      { path: npm('fastify', '@fastify') },
    ),
    forbid(
      'sqlite-lives-in-its-folder',
      'One driver, one folder.',
      { pathNot: '^server/src/storage/sqlite/' },
      { path: npm('@photostructure/sqlite') },
    ),
    forbid(
      'one-composition-root',
      'Only app.ts chooses implementations; commands work on the files of a data directory.',
      { path: '^server/src/', pathNot: ['^server/src/app\\.ts$', '^server/src/storage/', test] },
      { path: '^server/src/storage/(memory|open-storage|sqlite/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|^(client|server)/dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
