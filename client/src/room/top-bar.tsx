import type { Step } from '@samenbord/tools/steps'
import { Button, IconButton } from '@samenbord/ui'
import { LayoutGrid, List, PanelRight, Share2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../language/language.tsx'
import { PeopleButton } from '../people/people-button.tsx'
import { useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './room.module.css'
import { RoomMenu } from './room-menu.tsx'
import { SaveState } from './save-state.tsx'
import { StepNav } from './step-nav.tsx'
import { WorkshopTitle } from './workshop-title.tsx'

const ShareDialog = lazy(() =>
  import('../share/share-dialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
)

interface TopBarProps {
  readonly step: Step
  readonly asList: boolean
  readonly hasList: boolean
  readonly panelOpen: boolean
  readonly onTogglePanel: () => void
}

/** Title, steps, save state, people, sharing: what belongs to the whole workshop. */
export function TopBar({ step, asList, hasList, panelOpen, onTogglePanel }: TopBarProps) {
  const { workshop, share } = useMessages()
  const { id } = useWorkshop()
  const { role } = useMe()
  const [, go] = useLocation()
  const [sharing, setSharing] = useState(false)

  return (
    <header className={styles.top}>
      <WorkshopTitle />
      <StepNav current={step} />
      <div className={styles.topEnd}>
        <SaveState />
        {hasList && (
          <IconButton
            label={asList ? workshop.canvasView : workshop.listView}
            onClick={() => go(`/w/${id}/${step}${asList ? '' : '?view=list'}`)}
          >
            {asList ? <LayoutGrid size={18} aria-hidden="true" /> : <List size={18} aria-hidden="true" />}
          </IconButton>
        )}
        <PeopleButton />
        {role === 'facilitator' && (
          <Button variant="primary" className={styles.share ?? ''} onClick={() => setSharing(true)}>
            <Share2 size={16} aria-hidden="true" />
            <span className={styles.shareWord}>{share.open}</span>
          </Button>
        )}
        <RoomMenu />
        <IconButton
          label={panelOpen ? workshop.hidePanel : workshop.showPanel}
          pressed={panelOpen}
          onClick={onTogglePanel}
        >
          <PanelRight size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {sharing && (
        <Suspense>
          <ShareDialog onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </header>
  )
}
