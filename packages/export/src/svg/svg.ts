import { matrixPicture } from '../matrix-picture.ts'
import type { PlanFormat } from '../plan-format.ts'

/** The matrix as a picture of any size: text stays text, nothing is fetched. */
export const svg: PlanFormat = {
  id: 'svg',
  label: 'SVG',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  render: (source, stamp) => matrixPicture(source, stamp, { ground: 'paper' }),
}
