import { limits, type Note, type NoteId } from '@samenbord/board'
import { type Ballot, confidences, withdrawBallot } from '@samenbord/tools/blind-round'
import { Button, IconButton, TextField } from '@samenbord/ui'
import { ChevronLeft, ChevronRight, SkipForward, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useDraft } from '../../screen/use-draft.ts'
import { PlacementMap } from '../../steps/evaluate/placement-map.tsx'
import { PlacementSliders } from '../../steps/evaluate/placement-sliders.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './blind-round.module.css'
import { type BallotDraft, useBallotDraft } from './use-ballot-draft.ts'

interface BlindOneProps {
  readonly round: string
  readonly notes: readonly Note[]
  readonly note: Note
  readonly ballots: ReadonlyMap<NoteId, Ballot>
  readonly onShow: (note: NoteId) => void
}

/** One stakeholder at a time: where, how sure, and why; or skipped. */
export function BlindOne({ round, notes, note, ballots, onShow }: BlindOneProps) {
  const { method } = useMessages()
  const ballot = ballots.get(note.id)
  const draft = useBallotDraft(round, note.id, ballot)
  return (
    <section className={styles.one} aria-labelledby="blind-note">
      <Turning notes={notes} note={note} onShow={onShow} />
      <header className={styles.note} data-colour={note.colour}>
        <h3 id="blind-note">{note.name}</h3>
        <p>{note.category ? method.categoryShort[note.category] : method.uncategorised}</p>
      </header>
      <div className={styles.place}>
        <div className={styles.map}>
          <PlacementMap
            colour={note.colour}
            placement={draft.whole}
            disabled={false}
            onChange={draft.change}
            onCommit={draft.commit}
          />
        </div>
        <div className={styles.fields}>
          <PlacementSliders draft={draft} disabled={false} defined />
          {ballot?.placement && <Words ballot={ballot} draft={draft} />}
        </div>
      </div>
      <Foot round={round} notes={notes} note={note} ballots={ballots} draft={draft} onShow={onShow} />
    </section>
  )
}

function Turning({ notes, note, onShow }: Pick<BlindOneProps, 'notes' | 'note' | 'onShow'>) {
  const { evaluate } = useMessages()
  const at = notes.indexOf(note)
  const show = (index: number) => {
    const target = notes.at(index % notes.length)
    if (target) onShow(target.id)
  }
  return (
    <nav className={styles.turning} aria-label={evaluate.turnLabel}>
      <IconButton label={evaluate.previous} onClick={() => show(at - 1)}>
        <ChevronLeft size={22} aria-hidden="true" />
      </IconButton>
      <span>{evaluate.counter(at + 1, notes.length)}</span>
      <IconButton label={evaluate.next} onClick={() => show(at + 1)}>
        <ChevronRight size={22} aria-hidden="true" />
      </IconButton>
    </nav>
  )
}

/** How sure one is, and why. */
function Words({ ballot, draft }: { ballot: Ballot; draft: BallotDraft }) {
  const { blindRound } = useMessages()
  const name = useId()
  const reason = useDraft(ballot.reason, text => draft.keep({ reason: text }))
  return (
    <>
      <fieldset className={styles.sure}>
        <legend>{blindRound.confidence}</legend>
        {confidences.map(confidence => (
          <label key={confidence}>
            <input
              type="radio"
              name={name}
              checked={ballot.confidence === confidence}
              onChange={() => draft.keep({ confidence })}
            />
            {blindRound.confidences[confidence]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={blindRound.reason}
        value={reason.text}
        maxLength={limits.field}
        autoComplete="off"
        onChange={event => reason.write(event.target.value)}
        onBlur={reason.commit}
        onKeyDown={event => event.key === 'Enter' && reason.commit()}
      />
    </>
  )
}

function Foot({ round, notes, note, ballots, draft, onShow }: BlindOneProps & { draft: BallotDraft }) {
  const { blindRound, evaluate } = useMessages()
  const { documents } = useWorkshop()
  const at = notes.indexOf(note)
  const inTurn = [...notes.slice(at + 1), ...notes.slice(0, at)]
  const open = inTurn.filter(({ id }) => !ballots.has(id))
  const [nextOpen] = open
  const isSettled = ballots.has(note.id)
  return (
    <footer className={styles.foot}>
      {isSettled ? (
        <Button variant="plain" onClick={() => withdrawBallot(documents.draft, round, note.id)}>
          <Undo2 size={16} aria-hidden="true" />
          {blindRound.takeBack}
        </Button>
      ) : (
        <Button
          variant="plain"
          onClick={() => {
            draft.keep({ placement: undefined })
            if (nextOpen) onShow(nextOpen.id)
          }}
        >
          <SkipForward size={16} aria-hidden="true" />
          {blindRound.skip}
        </Button>
      )}
      {nextOpen ? (
        <Button variant={isSettled ? 'primary' : 'quiet'} onClick={() => onShow(nextOpen.id)}>
          {evaluate.nextUnplaced(open.length)}
        </Button>
      ) : (
        isSettled && <p role="status">{blindRound.allSettled}</p>
      )}
    </footer>
  )
}
