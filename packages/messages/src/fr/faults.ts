import type { Messages } from '../messages.ts'

export const faults: Messages['faults'] = {}
