import type { Messages } from '../messages.ts'

export const evaluate: Messages['evaluate'] = {
  notPlaced: 'Noch nicht eingeordnet',
}
