import { setLock } from '@samenbord/tools/lock'
import type { Step } from '@samenbord/tools/steps'
import { IconButton, Toolbar, useSnapshot } from '@samenbord/ui'
import { Hand, Lock, LockOpen, Megaphone, Redo2, StickyNote, Undo2 } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import { useGathering } from '../tools/gathering/use-gathering.ts'
import { useHand } from '../tools/hands/use-hand.ts'
import { useMayWrite, useWorkshop } from '../workshop/use-workshop.tsx'
import { shortcut } from './key-names.ts'
import styles from './room.module.css'
import { startNote } from './start-note.ts'

/** The tools at the side: a new stakeholder, undo and redo, a raised hand, and for the facilitator the lock and the call to everybody. */
export function Rail({ step }: { step: Step }) {
  const { common, workshop: texts, gathering, people } = useMessages()
  const { history, lock, documents } = useWorkshop()
  const { canUndo, canRedo } = useSnapshot(history.state)
  const { locked } = useSnapshot(lock)
  const { board, notes, session } = useMayWrite()
  const gather = useGathering(step)
  const hand = useHand()

  return (
    <aside className={styles.rail} aria-label={texts.tools}>
      <Toolbar label={texts.tools} vertical>
        {step === 'identify' && (
          <>
            <IconButton label={texts.newNote} shortcut="N" disabled={!notes} onClick={startNote}>
              <StickyNote size={20} aria-hidden="true" />
            </IconButton>
            <hr className={styles.railLine} />
          </>
        )}
        <IconButton
          label={common.undo}
          shortcut={shortcut.undo}
          disabled={!canUndo || !board}
          onClick={() => history.undo()}
        >
          <Undo2 size={20} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={common.redo}
          shortcut={shortcut.redo}
          disabled={!canRedo || !board}
          onClick={() => history.redo()}
        >
          <Redo2 size={20} aria-hidden="true" />
        </IconButton>
        {hand && (
          <>
            <hr className={styles.railLine} />
            <IconButton
              label={hand.isUp ? people.lowerHand : people.raiseHand}
              pressed={hand.isUp}
              onClick={hand.toggle}
            >
              <Hand size={20} aria-hidden="true" />
            </IconButton>
          </>
        )}
        {session && (
          <>
            <hr className={styles.railLine} />
            <IconButton
              label={locked ? texts.unlock : texts.lock}
              pressed={locked}
              onClick={() => setLock(documents.session, !locked)}
            >
              {locked ? <Lock size={20} aria-hidden="true" /> : <LockOpen size={20} aria-hidden="true" />}
            </IconButton>
            <IconButton label={gathering.call} onClick={gather}>
              <Megaphone size={20} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </Toolbar>
    </aside>
  )
}
