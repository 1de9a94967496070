/** Fetches each screen when it is first wanted. */
export const screens = {
  landing: () => import('./landing/landing.tsx').then(({ Landing }) => ({ default: Landing })),
  join: () => import('./join/join.tsx').then(({ Join }) => ({ default: Join })),
  room: () => import('./room/open-room.tsx').then(({ OpenRoom }) => ({ default: OpenRoom })),
}

/** Starts fetching the screen of an address, so that it comes together with the texts and not after them. */
export function fetchScreen(path: string): Promise<unknown> {
  const screen = path.startsWith('/w/') ? screens.room : path === '/j' ? screens.join : screens.landing
  return screen()
}
