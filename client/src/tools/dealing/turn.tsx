import { limits } from '@samenbord/board'
import { type Deal, giveTurn, type Turn, tellWhy } from '@samenbord/tools/dealing'
import { Button, Select } from '@samenbord/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './dealing.module.css'
import { useNameOf, useNoteName } from './use-dealing.ts'

interface TurnProps {
  readonly deal: Deal
  readonly turn: Turn
}

/** One's own turn: the note is selected, to be placed on the matrix, and then one says why. */
export function OwnTurn({ deal, turn: { note } }: TurnProps) {
  const { dealing } = useMessages()
  const { documents, selection, stamp } = useWorkshop()
  const name = useNoteName()(note)
  const isPlaced = useBoard().placements.has(note)
  const [reason, setReason] = useState('')
  useEffect(() => selection.set([note]), [selection, note])

  const tell = (passed = false) => tellWhy(documents.board, { deal: deal.id, note }, { reason, passed, ...stamp() })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isPlaced) tell()
  }

  return (
    <form className={styles.turn} data-own="true" onSubmit={submit}>
      <p role="status">
        <b>{dealing.yours(name)}</b>
        {!isPlaced && <span>{dealing.placeFirst}</span>}
      </p>
      <input
        className={styles.reason}
        aria-label={dealing.reason}
        placeholder={dealing.reason}
        value={reason}
        maxLength={limits.field}
        autoComplete="off"
        onChange={event => setReason(event.target.value)}
      />
      <Button type="submit" variant="primary" disabled={!isPlaced}>
        {dealing.done}
      </Button>
      <Button variant="plain" onClick={() => tell(true)}>
        {dealing.pass}
      </Button>
    </form>
  )
}

const NOBODY = ''

/** Somebody else's turn; the facilitator can give it away or skip it. */
export function OthersTurn({ deal, turn }: TurnProps) {
  const { dealing } = useMessages()
  const { documents, stamp } = useWorkshop()
  const nameOf = useNameOf()
  const noteName = useNoteName()
  const others = usePeople().filter(person => person.role !== 'viewer' && person.id !== turn.participant)
  const mayLead = useMayWrite().session
  return (
    <div className={styles.turn}>
      <p role="status">{dealing.others(nameOf(turn.participant), noteName(turn.note))}</p>
      {mayLead && (
        <>
          <Select
            label={dealing.giveTo}
            labelHidden
            value={NOBODY}
            options={[
              { value: NOBODY, label: `${dealing.giveTo}…` },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={to => to !== NOBODY && giveTurn(documents.session, deal.id, { note: turn.note, to })}
          />
          <Button
            variant="plain"
            onClick={() =>
              tellWhy(documents.board, { deal: deal.id, note: turn.note }, { reason: '', passed: true, ...stamp() })
            }
          >
            {dealing.skip}
          </Button>
        </>
      )}
    </div>
  )
}
