import type { Messages } from '../messages.ts'

export const evaluate: Messages['evaluate'] = {
  notPlaced: 'Pas encore placé',
}
