import type { Step } from '@samenbord/tools/steps'
import { Suspense } from 'react'
import { Loading } from '../screen/loading.tsx'
import type { StepView } from '../steps/step-view.ts'
import { useMayWrite, useMe } from '../workshop/use-workshop.tsx'
import { Banners } from './banners.tsx'
import { Panel } from './panel.tsx'
import styles from './room.module.css'
import { useAddress } from './use-address.ts'
import { useStepView } from './use-step-view.ts'

interface StepScreenProps {
  readonly step: Step
  readonly wide: boolean
  readonly phone: boolean
  readonly panelOpen: boolean
  readonly onClosePanel: () => void
}

/** One step in the room; suspends while its screen is being fetched. Nothing else is asked here: what has suspended is begun anew, and hooks that came after would be lost count of. */
export function StepScreen(props: StepScreenProps) {
  return <LoadedStep {...props} view={useStepView(props.step)} />
}

/** Banners, the work itself, the bar below, the panel beside. */
function LoadedStep({ step, view, wide, phone, panelOpen, onClosePanel }: StepScreenProps & { view: StepView }) {
  const { asList } = useAddress()
  const mayWrite = useMayWrite().board
  const { role } = useMe()
  const Centre = centreOf(view, { phone, asList })
  const { Bar } = view

  return (
    <>
      <main id="centre" className={styles.centre} tabIndex={-1}>
        <Banners step={step} />
        <div className={styles.work} data-rights={mayWrite ? 'write' : role}>
          <Suspense fallback={<Loading />}>
            <Centre />
          </Suspense>
        </div>
        {Bar && (
          // biome-ignore lint/a11y/noStaticElementInteractions: a sheet must not lie over the field somebody goes to write in
          <div className={styles.bar} onFocus={() => !wide && onClosePanel()}>
            <Bar />
          </div>
        )}
      </main>
      {panelOpen && <Panel view={view} wide={wide} onClose={onClosePanel} />}
    </>
  )
}

function centreOf({ Main, List, Phone }: StepView, { phone, asList }: { phone: boolean; asList: boolean }) {
  if (phone) return Phone ?? List ?? Main
  return asList ? (List ?? Main) : Main
}
