// Two people in a workshop: what most browser tests begin with.
import { type OpenBrowser, openBrowser, type Person } from './browser.ts'
import { type BuiltServer, startServer } from './built-server.ts'
import { joinByLink, startWorkshop, type WaysIn, waysIn } from './room.ts'

export interface Pair {
  readonly server: BuiltServer
  readonly browser: OpenBrowser
  /** Leads, in Dutch. */
  readonly els: Person
  /** Takes part, in French. */
  readonly luc: Person
  readonly links: WaysIn['links']
  close(): Promise<void>
}

/** A new workshop of this title on a server of its own, with Els and Luc in it. */
export async function openPair(title: string): Promise<Pair> {
  const server = await startServer()
  const browser = await openBrowser()
  const els = await browser.person(server.origin, { language: 'nl' })
  const luc = await browser.person(server.origin, { language: 'fr' })
  await startWorkshop(els, title)
  const { links } = await waysIn(els)
  await joinByLink(luc, links.contributor, 'Luc')
  return {
    server,
    browser,
    els,
    luc,
    links,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
