import type { Messages } from '../messages.ts'

export const identify: Messages['identify'] = {}
