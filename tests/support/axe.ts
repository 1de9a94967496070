import AxeBuilder from '@axe-core/playwright'
import type { Person } from './browser.ts'

// Contrast takes axe as long as all else together. It depends on theme and layout, not on the language, and little else depends on the theme.
const CONTRAST = 'color-contrast'
export type Look = 'all' | 'words' | 'contrast'

/** What axe finds on the page, as `rule: element`. */
export async function violations({ page }: Person, look: Look = 'all'): Promise<readonly string[]> {
  // our pages have no frames, so that the page of its own which axe would open for its verdict is not needed
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (look === 'words') axe.disableRules([CONTRAST])
  if (look === 'contrast') axe.withRules([CONTRAST])
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${page.url()} ${id}: ${node.html.slice(0, 160)}`))
}
