import { liveNotes } from '@samenbord/board'
import { dealOut } from '@samenbord/tools/dealing'
import { Button, Checkbox, Select } from '@samenbord/ui'
import { Spade } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './dealing.module.css'
import { useDealing } from './use-dealing.ts'

/** The facilitator deals the stakeholders out over the people who are here and may write. */
export function DealingStart() {
  const { dealing } = useMessages()
  const { documents, newId, stamp } = useWorkshop()
  const board = useBoard()
  const here = usePeople().filter(person => person.role !== 'viewer')
  const [meToo, setMeToo] = useState(true)
  const [which, setWhich] = useState<'waiting' | 'all'>('waiting')
  const { open } = useDealing()
  const all = liveNotes(board).map(({ id }) => id)
  if (!useMayWrite().session || open || all.length === 0) return null

  const waiting = all.filter(id => !board.placements.has(id))
  const notes = which === 'waiting' ? waiting : all
  const people = here.filter(person => meToo || !person.self).map(({ id }) => id)
  const begin = () => dealOut(documents.session, { id: newId(), notes, people, chance: Math.random, ...stamp() })

  return (
    <details className={styles.start}>
      <summary>{dealing.start}</summary>
      <p>{dealing.startText}</p>
      <Select
        label={dealing.which}
        value={which}
        options={[
          { value: 'waiting', label: dealing.waiting(waiting.length) },
          { value: 'all', label: dealing.all(all.length) },
        ]}
        onChange={setWhich}
      />
      <Checkbox label={dealing.meToo} checked={meToo} onChange={setMeToo} />
      <Button disabled={notes.length === 0 || people.length === 0} onClick={begin}>
        <Spade size={16} aria-hidden="true" />
        {dealing.begin}
      </Button>
    </details>
  )
}
