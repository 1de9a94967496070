/** Is this a share of an axis, 0..1? */
export const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1
