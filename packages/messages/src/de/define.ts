import type { Messages } from '../messages.ts'

export const define: Messages['define'] = {}
