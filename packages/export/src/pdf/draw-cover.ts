import { levelColours } from '../level-colours.ts'
import type { Cover } from '../report.ts'
import { ink, type Paper, styles } from './paper.ts'

const TOP = 200
const GAP = 10
const TILE = 74

/** Draws the first page, with a tile for each level. */
export function drawCover(paper: Paper, { kind, subject, madeOn, edition, tiles, sum }: Cover): void {
  paper.y = TOP
  paper.flow('P', kind, { style: { size: 13, isStrong: true, colour: '#1d5fc4' }, after: 8 })
  paper.flow('H1', subject, { style: styles.title, after: 18 })
  paper.flow('P', madeOn, { style: { size: 11, colour: ink.quiet } })
  paper.flow('P', edition, { style: { size: 11, isStrong: true }, after: 36 })
  const width = (paper.width - (tiles.length - 1) * GAP) / tiles.length
  tiles.forEach(({ level, name, count }, at) => {
    const { ink: colour, soft } = levelColours[level]
    const x = paper.left + at * (width + GAP)
    paper.decorate(doc => doc.roundedRect(x, paper.y, width, TILE, 6).fillColor(soft).fill())
    const text = { x: x + 12, width: width - 20 }
    paper.add('P', () => {
      paper.write(String(count), { size: 24, isStrong: true, colour }, { ...text, y: paper.y + 10 })
      paper.write(name, { size: 9.5, isStrong: true, colour }, { ...text, y: paper.y + 44 })
    })
  })
  paper.y += TILE + 22
  paper.flow('P', sum, { style: { size: 11 } })
}
