// Bundles our own source into one file for a quick start; packages from the registry stay where they are installed.

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

// members of this workspace export TypeScript and must be bundled; everything else is external
const external = {
  name: 'registry-packages-are-external',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@samenbord/') ? undefined : { path, external: true },
    )
  },
}

await build({
  entryPoints: [`${here}src/main.ts`],
  outfile: `${here}dist/main.js`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [external],
})
