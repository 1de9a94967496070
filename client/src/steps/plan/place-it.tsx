import type { NoteId } from '@samenbord/board'
import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { useWorkshop } from '../../workshop/use-workshop.tsx'

interface PlaceItProps {
  readonly stakeholder: NoteId
  readonly className?: string | undefined
  /** In the grid the arrow keys go from cell to cell; the editor of a cell has this link for the keyboard. */
  readonly tabIndex?: number
  readonly children: ReactNode
}

/** The way to the matrix for a stakeholder that is not placed, which is selected there. */
export function PlaceIt({ stakeholder, className, tabIndex, children }: PlaceItProps) {
  const { id, selection } = useWorkshop()
  const asList = useSearch().includes('view=list')
  return (
    <Link
      className={className}
      tabIndex={tabIndex}
      href={`/w/${id}/evaluate${asList ? '?view=list' : ''}`}
      onClick={() => selection.set([stakeholder])}
    >
      {children}
    </Link>
  )
}
