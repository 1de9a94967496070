export { type Readable, useSnapshot } from './use-snapshot.ts'
