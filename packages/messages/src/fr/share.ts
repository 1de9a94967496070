import type { Messages } from '../messages.ts'

export const share: Messages['share'] = {}
