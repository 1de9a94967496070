export { loadMessages } from './load-messages.ts'
export type { Messages } from './messages.ts'
export { phaseNameOf } from './phase-name.ts'
export { plural } from './plural.ts'
