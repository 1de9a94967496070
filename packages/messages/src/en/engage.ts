export const engage = {}
