import { liveNotes } from '@samenbord/board'
import { startBlindRound } from '@samenbord/tools/blind-round'
import { Button, Select, useSnapshot } from '@samenbord/ui'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './blind-round.module.css'
import { useBlindRounds } from './use-blind-round.ts'

type Which = 'all' | 'waiting' | 'selected'

/** The facilitator lets everybody place alone. */
export function BlindStart() {
  const { blindRound } = useMessages()
  const { documents, newId, selection, stamp } = useWorkshop()
  const board = useBoard()
  const selected = useSnapshot(selection)
  const { open } = useBlindRounds()
  const [which, setWhich] = useState<Which>('all')
  const all = liveNotes(board).map(({ id }) => id)
  if (!useMayWrite().session || open || all.length === 0) return null
  const choices: Readonly<Record<Which, readonly string[]>> = {
    all,
    waiting: all.filter(id => !board.placements.has(id)),
    selected: all.filter(id => selected.has(id)),
  }
  const notes = choices[which]
  return (
    <details className={styles.start}>
      <summary>{blindRound.start}</summary>
      <p>{blindRound.startText}</p>
      <Select
        label={blindRound.which}
        value={which}
        options={(['all', 'waiting', 'selected'] as const).map(value => ({
          value,
          label: blindRound[value](choices[value].length),
        }))}
        onChange={setWhich}
      />
      <Button
        disabled={notes.length === 0}
        onClick={() => startBlindRound(documents.session, { id: newId(), notes, ...stamp() })}
      >
        <EyeOff size={16} aria-hidden="true" />
        {blindRound.begin}
      </Button>
    </details>
  )
}
