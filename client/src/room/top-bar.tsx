import type { Step } from '@samenbord/tools/steps'
import { Button, IconButton } from '@samenbord/ui'
import { PanelBottom, PanelRight, Share2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { PeopleButton } from '../people/people-button.tsx'
import { TimerButton } from '../tools/timer/timer-button.tsx'
import { useMe } from '../workshop/use-workshop.tsx'
import { RoomMenu } from './room-menu.tsx'
import { SaveState } from './save-state.tsx'
import { Sharing } from './sharing.tsx'
import { StepNav } from './step-nav.tsx'
import styles from './top-bar.module.css'
import { ViewSwitch } from './view-switch.tsx'
import { WorkshopTitle } from './workshop-title.tsx'

interface TopBarProps {
  readonly step: Step
  readonly phone: boolean
  readonly wide: boolean
  readonly panelOpen: boolean
  readonly onTogglePanel: () => void
}

/** Title, steps, timer, save state, people, sharing: what belongs to the whole workshop. */
export function TopBar({ step, phone, wide, panelOpen, onTogglePanel }: TopBarProps) {
  const { workshop, share } = useMessages()
  const { role } = useMe()
  const [sharing, setSharing] = useState(false)
  const PanelIcon = wide ? PanelRight : PanelBottom

  return (
    <header className={styles.top}>
      <WorkshopTitle />
      <StepNav current={step} />
      <div className={styles.end}>
        <TimerButton className={styles.timer} />
        <SaveState />
        {!phone && (
          <Suspense>
            <ViewSwitch step={step} />
          </Suspense>
        )}
        <PeopleButton />
        {role === 'facilitator' && (
          <Button variant="primary" className={styles.share} aria-label={share.open} onClick={() => setSharing(true)}>
            <Share2 size={16} aria-hidden="true" />
            <span className={styles.shareWord}>{share.open}</span>
          </Button>
        )}
        <RoomMenu phone={phone} step={step} />
        <IconButton
          label={panelOpen ? workshop.hidePanel : workshop.showPanel}
          pressed={panelOpen}
          className={styles.panelToggle}
          onClick={onTogglePanel}
        >
          <PanelIcon size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {sharing && <Sharing onClose={() => setSharing(false)} />}
    </header>
  )
}
