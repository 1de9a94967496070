export const identify = {}
