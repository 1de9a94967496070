// Behind every npm script: installs and builds what is missing, then does what was asked. Needs Node and npm, nothing else.
import { build } from './build.mjs'
import { check } from './check.mjs'
import { dev, start } from './serve.mjs'
import { install, requireNode } from './setup.mjs'
import { shots, test } from './test.mjs'

const verbs = {
  start: async () => {
    await build()
    return start()
  },
  dev,
  build: async () => {
    await build()
    return 0
  },
  check,
  test,
  shots,
}

const [verb, ...rest] = process.argv.slice(2)
const run = verbs[verb]
if (!run) {
  console.error(`samenbord: unknown command "${verb}"; it is one of ${Object.keys(verbs).join(', ')}`)
  process.exit(2)
}
try {
  requireNode()
  await install()
  process.exitCode = await run(rest)
} catch (error) {
  console.error(`samenbord: ${error.message}`)
  process.exitCode = 1
}
