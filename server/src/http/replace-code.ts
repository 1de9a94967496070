import type { WorkshopId } from '@samenbord/board'
import { newJoinCode, shownJoinCode } from '../identity/secrets.ts'
import type { Storage } from '../storage/storage.ts'

/** Gives a workshop a fresh join code, and answers it as people read it; the old one leads nowhere from now on. */
export async function replaceCode(storage: Storage, workshop: WorkshopId): Promise<string> {
  const code = newJoinCode()
  await storage.workshops.changeCode(workshop, code)
  return shownJoinCode(code)
}
