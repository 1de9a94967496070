// A tablet that several people share: this device remembers that it is shared, the server knows by whom.
import type { WorkshopId } from '@samenbord/board'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { api, type Membership } from '../api/api.ts'
import { keep, recall } from '../screen/device-memory.ts'
import { useMe, useWorkshop } from '../workshop/use-workshop.tsx'

const keyOf = (workshop: WorkshopId): string => `samenbord.shared:${workshop}`

const OpenAnewContext = createContext<() => void>(() => undefined)

/** Gives everything below it a way to open the workshop again, as whoever is the device's current participant by then. */
export const OpenAnewProvider = OpenAnewContext.Provider

/** Opens the workshop again after the device was given to somebody else. */
export const useOpenAnew = (): (() => void) => useContext(OpenAnewContext)

/** Notes on this device that several people share it in a workshop. */
export const noteShared = (workshop: WorkshopId): void => void keep(keyOf(workshop), '1')

/** Who shares this device here, in the order in which they came; the server is asked only where this device knows that it is shared. */
export function useDevicePeople(): readonly Membership[] {
  const { id } = useWorkshop()
  const { id: me, name, colour } = useMe()
  const [people, setPeople] = useState<readonly Membership[]>([])
  const look = useCallback(async () => {
    if (recall(keyOf(id)) === undefined) return
    const answer = await api.peopleAtDevice(id)
    if (answer.ok) setPeople(answer.value.people)
  }, [id])
  // another name or colour of one’s own is to be seen here too
  useEffect(() => void look(), [look, me, name, colour])
  return people
}
