export const define = {}
