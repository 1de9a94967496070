import { alternativeOf, levelOf, type NoteId, type Placement } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { Move, Undo2 } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { BlindFindings } from '../../tools/blind-round/blind-findings.tsx'
import { useBoard, useMayWrite, usePeople, useSession } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import type { Desk } from './desk.ts'
import styles from './evaluate-panel.module.css'
import type { EvaluateRow } from './evaluate-rows.ts'
import { PlacementSliders } from './placement-sliders.tsx'
import { usePlacementDraft } from './use-placement-draft.ts'

interface StakeholderCardProps {
  readonly row: EvaluateRow
  readonly desk: Desk
}

/** All that Evaluate knows of the selected stakeholder, and its values to correct. */
export function StakeholderCard({ row, desk }: StakeholderCardProps) {
  const { note } = row
  const { blindRound, method } = useMessages()
  const mayPlace = useMayWrite().placements
  const draft = usePlacementDraft(desk, note.id)
  const { profiles, assignments } = useBoard()
  const profile = profiles.get(assignments.get(note.id) ?? '')
  return (
    <section className={styles.card} data-colour={note.colour} aria-labelledby="selected-stakeholder">
      <h2 id="selected-stakeholder" className={styles.cardName}>
        {note.name}
      </h2>
      <p className={styles.facts}>
        <span>{note.category ? method.category[note.category] : method.uncategorised}</span>
        {profile ? (
          <span>
            {method.profile}: {profile.name}
          </span>
        ) : null}
      </p>
      <CardLevels placement={draft.whole} />
      <PlacementSliders draft={draft} disabled={!mayPlace} />
      {row.standing ? <BlindFindings standing={row.standing} /> : null}
      {row.settled ? <p className={styles.hint}>{blindRound.decided(row.settled.reason)}</p> : null}
      <PlacedBy row={row} />
      {mayPlace ? <CardActions note={note.id} isPlaced={row.placed !== undefined} desk={desk} /> : null}
    </section>
  )
}

/** The level, what it asks for, and the other one a borderline stakeholder could have. */
function CardLevels({ placement }: { placement: Placement | undefined }) {
  const { evaluate, method } = useMessages()
  const { thresholds } = useSession()
  const level = levelOf(placement, thresholds)
  const alternative = placement && alternativeOf(placement, thresholds)
  return (
    <>
      <div className={styles.levels}>
        <LevelBadge level={level} />
        {alternative ? (
          <>
            <span className={styles.or}>{evaluate.or}</span>
            <LevelBadge level={alternative} look="plain" />
          </>
        ) : null}
      </div>
      {level ? (
        <p className={styles.hint}>{alternative ? evaluate.borderlineHint : method.levelMeaning[level]}</p>
      ) : null}
    </>
  )
}

/** Who put it there and when; somebody who has left is not named, since the board keeps no names. */
function PlacedBy({ row: { placed } }: { row: EvaluateRow }) {
  const { evaluate } = useMessages()
  const { language } = useLanguage()
  const people = usePeople()
  if (!placed) return null
  const who = people.find(person => person.id === placed.by)
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(placed.at)
  const name = who && (who.self ? evaluate.you : who.name)
  return <p className={styles.provenance}>{name ? evaluate.placedBy(name, when) : evaluate.placedAt(when)}</p>
}

function CardActions({ note, isPlaced, desk }: { note: NoteId; isPlaced: boolean; desk: Desk }) {
  const { evaluate } = useMessages()
  // A list or a phone has no plane to tap on.
  const hasPlane = useSnapshot(desk.matrix) !== undefined
  return (
    <div className={styles.actions}>
      {hasPlane ? (
        <Button onClick={() => desk.carry.take(note, 'pick')}>
          <Move size={16} aria-hidden="true" />
          {isPlaced ? evaluate.move : evaluate.placeByTap}
        </Button>
      ) : null}
      {isPlaced ? (
        <Button onClick={() => desk.unplace(note)}>
          <Undo2 size={16} aria-hidden="true" />
          {evaluate.backToTray}
        </Button>
      ) : null}
    </div>
  )
}
