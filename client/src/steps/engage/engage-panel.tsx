import { type Note, promisesOf } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { ArrowLeft, Check } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { usePlan } from '../../workshop/use-plan.ts'
import { useBoard, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './engage-panel.module.css'
import { overviewRows, silentRows } from './overview-rows.ts'
import { PromiseItem } from './promise-item.tsx'
import { Story } from './story.tsx'

/** What to do, and the story of the selected stakeholder; without one, what asks for attention. */
export function EngagePanel() {
  const { engage, method } = useMessages()
  const { selection } = useWorkshop()
  const [selected] = useSnapshot(selection)
  const note = useBoard().notes.get(selected ?? '')
  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.engage}</p>
      {note ? (
        <section className={styles.story}>
          <Button variant="plain" className={styles.back ?? ''} onClick={() => selection.clear()}>
            <ArrowLeft size={16} aria-hidden="true" />
            {engage.backToAll}
          </Button>
          <h2>{note.name}</h2>
          <Story id={note.id} />
        </section>
      ) : (
        <Attention />
      )}
    </div>
  )
}

function Attention() {
  const { engage } = useMessages()
  const board = useBoard()
  const plan = usePlan()
  const { open, silent } = useMemo(() => {
    const rows = overviewRows(board, plan)
    return { open: rows.filter(row => row.open.length > 0), silent: silentRows(rows) }
  }, [board, plan])
  const placed = board.placements.size > 0
  return (
    <>
      {(open.length > 0 || silent.length > 0) && <h2>{engage.attention}</h2>}
      <Names title={engage.attentionOpen} notes={open.map(({ row }) => row.stakeholder)} />
      <Names title={engage.attentionSilent} notes={silent.map(({ row }) => row.stakeholder)} />
      <OpenPromises />
      {placed && open.length === 0 && silent.length === 0 && (
        <p className={styles.done}>
          <Check size={16} aria-hidden="true" />
          {engage.attentionNone}
        </p>
      )}
      {plan.rows.length > 0 && <p className={styles.hint}>{engage.chooseOne}</p>}
    </>
  )
}

const SHOWN = 8

/** Promises nobody has settled yet, the earliest due first. */
function OpenPromises() {
  const { engage } = useMessages()
  const board = useBoard()
  const open = useMemo(() => promisesOf(board).filter(({ status }) => status === 'open'), [board])
  if (open.length === 0) return null
  return (
    <section>
      <h3>
        {engage.openPromises} <span className={styles.count}>{open.length}</span>
      </h3>
      <ul className={styles.promises}>
        {open.slice(0, SHOWN).map(promised => (
          <PromiseItem key={`${promised.address.entry}:${promised.address.index}`} promised={promised} />
        ))}
      </ul>
      {open.length > SHOWN && <p className={styles.hint}>{engage.more(open.length - SHOWN)}</p>}
    </section>
  )
}

function Names({ title, notes }: { title: string; notes: readonly Note[] }) {
  const { engage } = useMessages()
  const { selection } = useWorkshop()
  if (notes.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span className={styles.count}>{notes.length}</span>
      </h3>
      <ul className={styles.names}>
        {notes.slice(0, SHOWN).map(note => (
          <li key={note.id}>
            <button type="button" onClick={() => selection.set([note.id])}>
              {note.name}
            </button>
          </li>
        ))}
      </ul>
      {notes.length > SHOWN && <p className={styles.hint}>{engage.more(notes.length - SHOWN)}</p>}
    </section>
  )
}
