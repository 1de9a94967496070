import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {}
