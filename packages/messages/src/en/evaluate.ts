export const evaluate = {
  notPlaced: 'Not placed yet',
}
