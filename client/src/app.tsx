import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Crashed } from './screen/crashed.tsx'
import { ErrorBoundary } from './screen/error-boundary.tsx'
import { Loading } from './screen/loading.tsx'
import { NotFound } from './screen/not-found.tsx'

const Landing = lazy(() => import('./landing/landing.tsx').then(({ Landing }) => ({ default: Landing })))
const Join = lazy(() => import('./join/join.tsx').then(({ Join }) => ({ default: Join })))
const OpenRoom = lazy(() => import('./room/open-room.tsx').then(({ OpenRoom }) => ({ default: OpenRoom })))

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
