export const evaluate = {}
