import { isStep, type Step } from '@samenbord/tools/steps'
import { useMediaQuery } from '@samenbord/ui'
import { Suspense, useEffect, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { ErrorBoundary } from '../screen/error-boundary.tsx'
import { Loading } from '../screen/loading.tsx'
import { useFollowCalls } from '../tools/gathering/use-called.ts'
import { useGroupStep, useWorkshop } from '../workshop/use-workshop.tsx'
import { Rail } from './rail.tsx'
import styles from './room.module.css'
import { StepFailed } from './step-failed.tsx'
import { StepScreen } from './step-screen.tsx'
import { TopBar } from './top-bar.tsx'
import { useFollowGroup } from './use-follow-group.ts'
import { useRoomKeys } from './use-room-keys.ts'
import { useFetchAhead } from './use-step-view.ts'
import { useTabStatus } from './use-tab-status.ts'

/** The workshop as one screen: top bar, tools, the step in the middle, its panel beside and its bar below. */
export function Room({ step: wanted }: { step: string | undefined }) {
  const workshop = useWorkshop()
  const { landing, workshop: texts, method } = useMessages()
  const groupStep = useGroupStep()
  const step: Step = isStep(wanted) ? wanted : groupStep
  const wide = useMediaQuery('(min-width: 1024px)')
  const phone = useMediaQuery('(max-width: 599px)')
  const [panelOpen, setPanelOpen] = useState(wide)

  const broughtTo = useFollowGroup(wanted)
  useFollowCalls(wanted)
  useTabStatus(step)
  useRoomKeys()
  useFetchAhead()
  useEffect(() => workshop.presence.set({ step }), [workshop, step])
  useEffect(() => setPanelOpen(wide), [wide])

  return (
    <div className={styles.room} data-phone={phone}>
      <a className={styles.skip} href="#centre">
        {landing.skip}
      </a>
      <TopBar
        step={step}
        phone={phone}
        wide={wide}
        panelOpen={panelOpen}
        onTogglePanel={() => setPanelOpen(open => !open)}
      />
      {!phone && <Rail step={step} />}
      <ErrorBoundary key={step} fallback={retry => <StepFailed onRetry={retry} />}>
        <Suspense
          fallback={
            <main id="centre" className={styles.centre}>
              <Loading />
            </main>
          }
        >
          <StepScreen
            step={step}
            wide={wide}
            phone={phone}
            panelOpen={panelOpen}
            onClosePanel={() => setPanelOpen(false)}
          />
        </Suspense>
      </ErrorBoundary>
      <p className="visually-hidden" role="status">
        {broughtTo && texts.groupIsAt(method.step[broughtTo])}
      </p>
    </div>
  )
}
