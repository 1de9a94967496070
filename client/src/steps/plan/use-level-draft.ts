import { followMatrix, overrideLevel, type PlanCell, type PlanLevel } from '@samenbord/board'
import { useState } from 'react'
import { useOnLeaving } from '../../screen/use-draft.ts'
import { useMe, useWorkshop } from '../../workshop/use-workshop.tsx'

/** What a cell's level can be set to: the matrix's own, or a person's. */
export type WantedLevel = PlanLevel | 'matrix'

export interface LevelDraft {
  readonly wanted: WantedLevel
  readonly reason: string
  /** Something was chosen or written here that is not decided yet. */
  readonly isDirty: boolean
  /** The level waits for its reason, and somebody tried without. */
  readonly lacksReason: boolean
  choose(level: WantedLevel): void
  explain(reason: string): void
  /** Decides when there is a level and a reason; asks for the reason when it is missing. */
  decide(): void
  /** Decides what is complete, and leaves alone what is not. */
  leave(): void
}

/** Deciding the level of one cell otherwise: it takes a level and a reason; what others decide meanwhile shows until somebody decides here. */
export function useLevelDraft(stakeholder: string, cell: PlanCell): LevelDraft {
  const { documents, stamp } = useWorkshop()
  const me = useMe()
  const [level, setLevel] = useState<PlanLevel>()
  const [written, setWritten] = useState<string>()
  const [lacksReason, setLacksReason] = useState(false)
  const address = { stakeholder, phase: cell.phase.id }
  const override = cell.own?.override
  const wanted = level ?? override?.level ?? 'matrix'
  const reason = written ?? override?.reason ?? ''
  const isDirty = level !== undefined || written !== undefined

  function drop(): void {
    setLevel(undefined)
    setWritten(undefined)
    setLacksReason(false)
  }

  function leave(): void {
    const why = reason.trim()
    if (!isDirty || wanted === 'matrix' || why === '') return
    drop()
    if (wanted === override?.level && why === override.reason) return
    const decision = { level: wanted, reason: why, instead: cell.matrixLevel, byName: me.name }
    overrideLevel(documents.board, address, { ...decision, ...stamp() })
  }

  function choose(next: WantedLevel): void {
    setLacksReason(false)
    if (next === 'matrix') {
      drop()
      followMatrix(documents.board, address)
    } else setLevel(next)
  }

  function decide(): void {
    setLacksReason(wanted !== 'matrix' && reason.trim() === '')
    leave()
  }

  useOnLeaving(leave)
  return { wanted, reason, isDirty, lacksReason, choose, explain: setWritten, decide, leave }
}
