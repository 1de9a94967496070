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

/** One step in the room: banners, the work itself, the bar below, the panel beside. */
export function StepScreen({ step, wide, phone, panelOpen, onClosePanel }: StepScreenProps) {
  const view = useStepView(step)
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
