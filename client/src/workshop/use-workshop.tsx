// The hooks through which every screen reads the workshop.
import type { BoardSnapshot, SessionSnapshot } from '@samenbord/board'
import type { Step } from '@samenbord/tools/steps'
import { useSelected, useSnapshot } from '@samenbord/ui'
import { createContext, useContext } from 'react'
import type { LinkStatus } from './link-status.ts'
import type { Me, Workshop } from './open-workshop.ts'
import type { Person } from './people.ts'
import type { Rights } from './rights.ts'

const WorkshopContext = createContext<Workshop | undefined>(undefined)

/** Gives everything below it the open workshop. */
export const WorkshopProvider = WorkshopContext.Provider

/** The open workshop; only below WorkshopProvider. */
export function useWorkshop(): Workshop {
  const workshop = useContext(WorkshopContext)
  if (!workshop) throw new Error('Broken invariant: the workshop was asked for outside WorkshopProvider')
  return workshop
}

/** The board; a letter that somebody types renders nothing, the letters at rest do. */
export const useBoard = (): BoardSnapshot => useSnapshot(useWorkshop().calmBoard)
/** One thing read out of the board, a plain value or one that keeps its identity; renders only when that differs. */
export const useFromBoard = <T,>(select: (board: BoardSnapshot) => T): T => useSelected(useWorkshop().calmBoard, select)
export const useSession = (): SessionSnapshot => useSnapshot(useWorkshop().session)
export const useMe = (): Me => useSnapshot(useWorkshop().me)
export const usePeople = (): readonly Person[] => useSnapshot(useWorkshop().people)
export const useMayWrite = (): Rights => useSnapshot(useWorkshop().mayWrite)
/** One plain value read out of the link's status, which changes with every letter: ask for as little as possible. */
export const useLink = <T,>(select: (status: LinkStatus) => T): T => useSelected(useWorkshop().link, select)
export const useGroupStep = (): Step => useSnapshot(useWorkshop().step)
