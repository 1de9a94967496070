import { type Deal, endDeal, goOnAfter, type Progress, type Turn } from '@samenbord/tools/dealing'
import { Button } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { ConfirmButton } from '../../screen/confirm-button.tsx'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './dealing.module.css'
import { StanceButtons } from './stance-buttons.tsx'
import { OthersTurn, OwnTurn } from './turn.tsx'
import { useDealing, useNameOf, useNoteName, useProgress } from './use-dealing.ts'

/** Below the matrix while the notes are dealt out: whose turn it is, what was said last, and what comes next. */
export function DealingBar() {
  const { open } = useDealing()
  return open ? <OpenDeal deal={open} /> : null
}

function OpenDeal({ deal }: { deal: Deal }) {
  const { dealing } = useMessages()
  const progress = useProgress(deal)
  const { current, last, recheck } = progress
  return (
    <section className={styles.bar} aria-label={dealing.turnOf(progress.taken, progress.turns.length)}>
      {last && <Last deal={deal} turn={last} />}
      {recheck !== undefined && current ? (
        <Recheck deal={deal} progress={progress} round={recheck} />
      ) : current ? (
        <TurnNow key={current.note} deal={deal} turn={current} progress={progress} />
      ) : (
        <Finished deal={deal} progress={progress} />
      )}
    </section>
  )
}

function TurnNow({ deal, turn, progress }: { deal: Deal; turn: Turn; progress: Progress }) {
  const { dealing } = useMessages()
  const isMine = useMe().id === turn.participant
  const mayWrite = useMayWrite().placements
  return (
    <>
      <p className={styles.count}>{dealing.turnOf(progress.taken + 1, progress.turns.length)}</p>
      {isMine && mayWrite ? <OwnTurn deal={deal} turn={turn} /> : <OthersTurn deal={deal} turn={turn} />}
    </>
  )
}

/** What was said last, for the others to agree or not. */
function Last({ deal, turn }: { deal: Deal; turn: Turn }) {
  const { dealing } = useMessages()
  const nameOf = useNameOf()
  const noteName = useNoteName()
  if (!turn.told) return null
  const { by, passed, reason } = turn.told
  return (
    <div className={styles.last}>
      <p>
        <b>{dealing.because(nameOf(by), noteName(turn.note))}</b>
        <span>{passed ? dealing.passed : reason || dealing.noReason}</span>
      </p>
      {!passed && <StanceButtons deal={deal} turn={turn} />}
    </div>
  )
}

function Recheck({ deal, progress, round }: { deal: Deal; progress: Progress; round: number }) {
  const { dealing } = useMessages()
  const { documents } = useWorkshop()
  return (
    <div className={styles.turn}>
      <p role="status">{dealing.recheck(round)}</p>
      <Disputed progress={progress} />
      {useMayWrite().session && (
        <Button variant="primary" onClick={() => goOnAfter(documents.session, deal.id, round)}>
          {dealing.goOn}
        </Button>
      )}
    </div>
  )
}

function Finished({ deal, progress }: { deal: Deal; progress: Progress }) {
  const { dealing } = useMessages()
  const { documents, stamp } = useWorkshop()
  return (
    <div className={styles.turn}>
      <p role="status">{progress.recheck === undefined ? dealing.finished : dealing.recheck(progress.recheck)}</p>
      <Disputed progress={progress} />
      {useMayWrite().session && (
        <ConfirmButton
          label={dealing.end}
          question={dealing.endText}
          variant="primary"
          onConfirm={() => endDeal(documents.session, deal.id, stamp())}
        />
      )}
    </div>
  )
}

/** The placements that somebody does not agree with, to be looked at first. */
function Disputed({ progress }: { progress: Progress }) {
  const { selection } = useWorkshop()
  const noteName = useNoteName()
  const disputed = progress.turns
    .filter(({ disagree }) => disagree.length > 0)
    .toSorted((a, b) => b.disagree.length - a.disagree.length)
  if (disputed.length === 0) return null
  return (
    <ul className={styles.disputed}>
      {disputed.map(({ note, disagree }) => (
        <li key={note}>
          <Button onClick={() => selection.set([note])}>
            {noteName(note)} · {disagree.length}
          </Button>
        </li>
      ))}
    </ul>
  )
}
