import { benchRelay } from './bench.mjs'
import { benchCanvas } from './bench-canvas.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { dev, operate, start } from './serve.mjs'
import { install } from './setup.mjs'
import { shots, test, testFaults, testMutants } from './test.mjs'

const verbs = {
  start: async () => {
    await build()
    return start()
  },
  dev,
  samenbord: async words => {
    await build()
    return operate(words.length > 0 ? words : ['help'])
  },
  build: async () => {
    await build()
    return 0
  },
  check,
  test,
  'test:faults': testFaults,
  'test:mutants': testMutants,
  shots,
  'bench:relay': benchRelay,
  'bench:canvas': benchCanvas,
}

/** Does what the first word asks for; resolves with the exit code. */
export async function launch([verb, ...rest]) {
  const known = Object.keys(verbs)
  if (!known.includes(verb)) {
    console.error(`samenbord: unknown command "${verb ?? ''}"; it is one of ${known.join(', ')}`)
    return 2
  }
  try {
    await install()
    return await verbs[verb](rest)
  } catch (error) {
    console.error(`samenbord: ${error.message}`)
    return 1
  }
}
