import type { Messages } from '../messages.ts'

export const canvas: Messages['canvas'] = {}
