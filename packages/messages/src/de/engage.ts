import type { Messages } from '../messages.ts'

export const engage: Messages['engage'] = {}
