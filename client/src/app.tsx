import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Crashed } from './screen/crashed.tsx'
import { ErrorBoundary } from './screen/error-boundary.tsx'
import { Loading } from './screen/loading.tsx'
import { NotFound } from './screen/not-found.tsx'
import { screens } from './screens.ts'

const Landing = lazy(screens.landing)
const Join = lazy(screens.join)
const OpenRoom = lazy(screens.room)

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
