import type { Messages } from '../messages.ts'

export const workshop: Messages['workshop'] = {}
