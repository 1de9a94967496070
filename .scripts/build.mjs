import { compress } from './compress.mjs'
import { mustRun, tool } from './run.mjs'
import { hashOf, once } from './stamp.mjs'

const shared = ['.scripts', 'package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'packages']

/** Builds client and server where something they are made of has changed. */
export async function build() {
  await once({ name: 'client', hash: hashOf([...shared, 'client']), result: 'client/dist/index.html' }, async () => {
    console.log('samenbord: building the client…')
    await mustRun(tool('vite', 'client'), ['build', 'client', '--logLevel', 'warn'])
    await compress('client/dist/assets')
  })
  await once({ name: 'server', hash: hashOf([...shared, 'server']), result: 'server/dist/main.js' }, async () => {
    console.log('samenbord: building the server…')
    await mustRun(process.execPath, ['server/build.mjs'])
  })
}
