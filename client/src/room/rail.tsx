import { setLock } from '@samenbord/tools/lock'
import { IconButton, Toolbar, useSnapshot } from '@samenbord/ui'
import { Lock, LockOpen, Redo2, Undo2 } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import { useMayWrite, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './room.module.css'

/** The tools that are there in every step. */
export function Rail() {
  const { common, workshop: texts } = useMessages()
  const { history, lock, documents } = useWorkshop()
  const { canUndo, canRedo } = useSnapshot(history.state)
  const { locked } = useSnapshot(lock)
  const { board, session } = useMayWrite()

  return (
    <div className={styles.rail}>
      <Toolbar label={texts.tools} vertical>
        <IconButton label={common.undo} shortcut="Ctrl+Z" disabled={!canUndo || !board} onClick={() => history.undo()}>
          <Undo2 size={20} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={common.redo}
          shortcut="Ctrl+Shift+Z"
          disabled={!canRedo || !board}
          onClick={() => history.redo()}
        >
          <Redo2 size={20} aria-hidden="true" />
        </IconButton>
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
          </>
        )}
      </Toolbar>
    </div>
  )
}
