export {
  type Deal,
  type DealingState,
  dealOut,
  endDeal,
  giveTurn,
  goOnAfter,
  MOST_DEALT,
  readDealing,
} from './dealing.ts'
export {
  type Progress,
  progressOf,
  type Stance,
  stances,
  type Told,
  type Turn,
  takeStance,
  tellWhy,
} from './telling.ts'
