import { addNotes } from '@samenbord/board'
import { deletePrivateNote, type PrivateRound } from '@samenbord/tools/private-writing'
import { Button } from '@samenbord/ui'
import { EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { Banner } from '../../room/banner.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useOwnNotes, usePrivateWriting } from './use-private-writing.ts'

/** After a reveal: what of one's own lies on the board leaves the draft; what came too late waits for a word. */
export function LateNotes() {
  const { rounds } = usePrivateWriting()
  return rounds.filter(({ phase }) => phase === 'done').map(round => <OfRound key={round.id} round={round} />)
}

function OfRound({ round }: { round: PrivateRound }) {
  const { privateWriting } = useMessages()
  const { documents, stamp } = useWorkshop()
  const controls = useCanvasControls()
  const mayWrite = useMayWrite().notes
  const own = useOwnNotes(round.id)
  const late = own.filter(({ id }) => !round.notes.includes(id))

  useEffect(() => {
    // nothing of it needs to be kept twice
    for (const { id } of own) if (round.notes.includes(id)) deletePrivateNote(documents.draft, id)
  }, [own, round, documents])

  function drop(): void {
    for (const { id } of late) deletePrivateNote(documents.draft, id)
  }

  function add(): void {
    const { by, at } = stamp()
    const spots = controls.freeSpots(late.length)
    const who = round.anonymity === 'full' ? { by: '', at: 0 } : { by, at }
    addNotes(
      documents.board,
      late.map(({ id, name, category }, index) => ({
        id,
        name,
        position: spots[index] ?? { x: 0, y: 0 },
        ...who,
        ...(category && { category }),
      })),
    )
    drop()
  }

  if (late.length === 0) return null
  return (
    <Banner icon={<EyeOff size={18} />} tone="warn" text={privateWriting.late(late.length)}>
      <Button disabled={!mayWrite} onClick={add}>
        {privateWriting.addLate}
      </Button>
      <Button onClick={drop}>{privateWriting.dropLate}</Button>
    </Banner>
  )
}
