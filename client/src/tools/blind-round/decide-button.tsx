import { acrossThreshold, levelOf, limits, type Note, type Placement } from '@samenbord/board'
import { type BlindStanding, decide, settleDirectly } from '@samenbord/tools/blind-round'
import { Button, Dialog, TextField } from '@samenbord/ui'
import { Gavel } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useDesk } from '../../steps/evaluate/desk.ts'
import { usePercent } from '../../steps/evaluate/use-matrix-words.ts'
import { LevelBadge } from '../../steps/level-badge.tsx'
import { useMayWrite, useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './blind-round.module.css'

interface DecideProps {
  readonly note: Note
  readonly placed: Placement | undefined
  /** Undefined where no round was about the stakeholder. */
  readonly standing: BlindStanding | undefined
}

/** The facilitator settles a stakeholder after the discussion, with the reason: for one of the camps, the middle of all, or a side of the threshold. */
export function DecideButton(props: DecideProps) {
  const { note } = props
  const { blindRound, common } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (!useMayWrite().session) return null
  return (
    <>
      <Button aria-label={blindRound.decideOf(note.name)} onClick={() => setOpen(true)}>
        <Gavel size={16} aria-hidden="true" />
        {blindRound.decide}
      </Button>
      <Dialog title={blindRound.decideOf(note.name)} open={isOpen} onClose={close} closeLabel={common.close}>
        {isOpen && <DecideForm {...props} onDone={close} />}
      </Dialog>
    </>
  )
}

function DecideForm({ note, placed, standing, onDone }: DecideProps & { onDone: () => void }) {
  const { blindRound, common } = useMessages()
  const { documents, stamp } = useWorkshop()
  const desk = useDesk()
  const campOptions = useCampOptions(standing)
  const sideOptions = useSideOptions(placed)
  const options = standing ? campOptions : sideOptions
  const [chosen, setChosen] = useState(0)
  const [reason, setReason] = useState('')
  const option = options[chosen]

  function settle(): void {
    if (!option || reason.trim() === '') return
    const { placement } = option
    const decision = { note: note.id, placement, reason, ...stamp() }
    const isDecided = standing
      ? decide(documents.session, standing.round.id, decision)
      : settleDirectly(documents.session, decision)
    if (isDecided) desk.place(note.id, placement)
    onDone()
  }

  return (
    <form
      className={styles.decide}
      onSubmit={event => {
        event.preventDefault()
        settle()
      }}
    >
      <p>{blindRound.decideText}</p>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{blindRound.decideOf(note.name)}</legend>
        {options.map(({ key, placement, words }, index) => (
          <label key={key}>
            <input type="radio" name="decision" checked={chosen === index} onChange={() => setChosen(index)} />
            <LevelOf placement={placement} />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={blindRound.decideReason}
        value={reason}
        maxLength={limits.field}
        required
        autoComplete="off"
        onChange={event => setReason(event.target.value)}
      />
      <footer className={styles.decideFoot}>
        <Button onClick={onDone}>{common.cancel}</Button>
        <Button type="submit" variant="primary" disabled={reason.trim() === ''}>
          {blindRound.decide}
        </Button>
      </footer>
    </form>
  )
}

interface Option {
  readonly key: string
  readonly placement: Placement
  readonly words: string
}

/** The camps, the fullest first, and the middle of all where that is an opinion. */
function useCampOptions(standing: BlindStanding | undefined): readonly Option[] {
  const { blindRound } = useMessages()
  const percent = usePercent()
  if (!standing) return []
  const { consensus } = standing
  const camps = consensus.camps.map(({ level, median, share }) => ({
    key: level,
    placement: median,
    words: blindRound.camp(percent(share)),
  }))
  const { median, status } = consensus
  if (!median || status === 'split') return camps
  return [{ key: 'middle', placement: median, words: blindRound.middleOfAll }, ...camps]
}

/** Where it lies, and as far on the other side of the nearer threshold. */
function useSideOptions(placed: Placement | undefined): readonly Option[] {
  const { blindRound } = useMessages()
  const { thresholds } = useSession()
  if (!placed) return []
  const { influence, impact } = placed
  const across = acrossThreshold({ influence, impact }, thresholds)
  return [
    { key: 'here', placement: { influence, impact }, words: blindRound.whereItLies },
    ...(across ? [{ key: 'across', placement: across, words: blindRound.acrossTheLine }] : []),
  ]
}

function LevelOf({ placement }: { placement: Placement }) {
  const { thresholds } = useSession()
  return <LevelBadge level={levelOf(placement, thresholds)} />
}
