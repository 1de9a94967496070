// The four that are compared, each with its own way of being entered; what happens then is the same for all.
import type { Page } from 'playwright-core'
import type { OurBoard } from './our-board.ts'
import type { App } from './run.ts'

const ZOOM = 0.5

/** The product, in its whole room. */
export function ours(board: OurBoard): App {
  return {
    name: 'Samenbord',
    zoomTurn: 4,
    enter: context => board.enter(context, ZOOM),
    async middle(page) {
      const box = await page.locator('[data-surface]').boundingBox()
      if (!box) throw new Error('The canvas is not on the screen')
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    },
    startOthers: (_, users) => board.others(users),
  }
}

const peers = { tldraw: 4, excalidraw: 1.6, 'react-konva': 4 } as const
export type PeerName = keyof typeof peers
export const peerNames = Object.keys(peers) as readonly PeerName[]

/** Another canvas, with the same notes; its others report from inside the page, which spares it a socket. */
export function peer(name: PeerName, { origin, count }: { origin: string; count: number }): App {
  return {
    name,
    zoomTurn: peers[name],
    enter: async () => `${origin}/${name}.html?notes=${count}`,
    middle: async () => ({ x: 640, y: 400 }),
    async startOthers(page: Page, users) {
      await page.evaluate(`window.others.start(${users})`)
      return () => page.evaluate('window.others.stop()')
    },
  }
}
