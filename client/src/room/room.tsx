import { isStep, type Step } from '@samenbord/tools/steps'
import { useMediaQuery } from '@samenbord/ui'
import { Suspense, use, useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useMessages } from '../language/language.tsx'
import { Loading } from '../screen/loading.tsx'
import type { StepView } from '../steps/step-view.ts'
import { loadStepView, readyStepView } from '../steps/steps.ts'
import { useGroupStep, useMayWrite, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import { Banners } from './banners.tsx'
import { Panel } from './panel.tsx'
import { Rail } from './rail.tsx'
import styles from './room.module.css'
import { TopBar } from './top-bar.tsx'
import { useRoomKeys } from './use-room-keys.ts'
import { useTabStatus } from './use-tab-status.ts'

/** The workshop as one screen: top bar, tools, the step in the middle, its panel beside and its bar below. */
export function Room({ step: wanted }: { step: string | undefined }) {
  const workshop = useWorkshop()
  const { landing } = useMessages()
  const groupStep = useGroupStep()
  const mayWrite = useMayWrite().board
  const { role } = useMe()
  const step: Step = isStep(wanted) ? wanted : groupStep
  const wide = useMediaQuery('(min-width: 1024px)')
  const phone = useMediaQuery('(max-width: 599px)')
  const asList = useSearch().includes('view=list')
  const [panelOpen, setPanelOpen] = useState(wide)
  const view = useStepView(step)
  const { Main, List, Phone, Bar } = view
  const Centre = phone ? (Phone ?? List ?? Main) : asList ? (List ?? Main) : Main

  useFollowGroup(wanted === undefined)
  useTabStatus(step)
  useRoomKeys()
  useEffect(() => workshop.presence.set({ step }), [workshop, step])
  useEffect(() => setPanelOpen(wide), [wide])

  return (
    <div className={styles.room} data-panel={panelOpen} data-phone={phone}>
      <a className={styles.skip} href="#centre">
        {landing.skip}
      </a>
      <TopBar
        step={step}
        asList={asList}
        hasList={List !== undefined && !phone}
        panelOpen={panelOpen}
        onTogglePanel={() => setPanelOpen(open => !open)}
      />
      {!phone && <Rail />}
      <main id="centre" className={styles.centre} tabIndex={-1}>
        <Banners />
        <div className={styles.work} data-rights={mayWrite ? 'write' : role}>
          <Suspense fallback={<Loading />}>
            <Centre />
          </Suspense>
        </div>
        {Bar && <div className={styles.bar}>{<Bar />}</div>}
      </main>
      {panelOpen && <Panel view={view} wide={wide} onClose={() => setPanelOpen(false)} />}
    </div>
  )
}

const useStepView = (step: Step): StepView => readyStepView(step) ?? use(loadStepView(step))

/** Whoever has not chosen a step of their own goes where the group goes; the facilitator's "bring the group" calls everybody. */
function useFollowGroup(following: boolean): void {
  const { step, id } = useWorkshop()
  const [, go] = useLocation()
  useEffect(() => {
    let before = step.get()
    return step.subscribe(() => {
      const now = step.get()
      if (now !== before && !following) go(`/w/${id}/${now}`)
      before = now
    })
  }, [step, id, go, following])
}
