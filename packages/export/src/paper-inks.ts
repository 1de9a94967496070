/** What is drawn and written on paper, aside from the levels: the inks of the light interface (packages/ui, tokens.css). */
export const inks = { plain: '#1e2430', quiet: '#596170', edge: '#8a8778', ground: '#ffffff' } as const

/** The point of a stakeholder on the matrix, in the units of the picture. */
export const POINT = { radius: 6, ring: 1.5 } as const
