import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Crashed } from './screen/crashed.tsx'
import { ErrorBoundary } from './screen/error-boundary.tsx'
import { Loading } from './screen/loading.tsx'
import { NotFound } from './screen/not-found.tsx'

const screens = {
  landing: () => import('./landing/landing.tsx').then(({ Landing }) => ({ default: Landing })),
  join: () => import('./join/join.tsx').then(({ Join }) => ({ default: Join })),
  room: () => import('./room/open-room.tsx').then(({ OpenRoom }) => ({ default: OpenRoom })),
}

const Landing = lazy(screens.landing)
const Join = lazy(screens.join)
const OpenRoom = lazy(screens.room)

/** Starts fetching the screen of an address, so that it comes together with the texts and not after them. */
export function fetchScreen(path: string): void {
  const screen = path.startsWith('/w/') ? screens.room : path === '/j' ? screens.join : screens.landing
  // a failure shows itself when the screen is drawn
  screen().catch(() => undefined)
}

/** Landing, join or workshop, by the address. */
export function App() {
  return (
    <ErrorBoundary fallback={() => <Crashed />}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={Landing} />
          <Route path="/j" component={Join} />
          <Route path="/w/:workshop/:step?">
            {({ workshop, step }) => <OpenRoom key={workshop} workshop={workshop} step={step} />}
          </Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
