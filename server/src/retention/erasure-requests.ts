// How the operator's command asks a running server to erase a workshop: by a file in the data directory, which nobody else may
// write to. The server answers by taking the file away.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkshopId } from '@samenbord/board'
import { isNameableId } from '@samenbord/wire'

const LOOK_EVERY = 1000
const ENDING = '.erase'

const requestPath = (dataDir: string, workshop: WorkshopId): string => join(dataDir, `${workshop}${ENDING}`)

/** The workshops that are asked to be erased now. */
export function requestsIn(dataDir: string): readonly WorkshopId[] {
  return readdirSync(dataDir)
    .filter(name => name.endsWith(ENDING))
    .map(name => name.slice(0, -ENDING.length))
    .filter(isNameableId)
}

/** Looks every second whether something is asked for, and has it erased; answers how to stop. A failed one is tried again. */
export function serveRequests(
  dataDir: string,
  { erase, failed }: { erase: (workshop: WorkshopId) => Promise<void>; failed: (cause: unknown) => void },
): () => void {
  let isBusy = false
  const look = async () => {
    if (isBusy) return
    isBusy = true
    try {
      for (const workshop of requestsIn(dataDir)) {
        await erase(workshop)
        rmSync(requestPath(dataDir, workshop), { force: true })
      }
    } catch (cause) {
      failed(cause)
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => void look(), LOOK_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}

/** Asks the running server to erase a workshop; answers whether it has done so within `patience` ms. What was not done is not asked for any more. */
export async function requestErasure(dataDir: string, workshop: WorkshopId, patience: number): Promise<boolean> {
  const path = requestPath(dataDir, workshop)
  writeFileSync(path, '', { mode: 0o600 })
  const end = Date.now() + patience
  while (existsSync(path) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, LOOK_EVERY / 4))
  const isDone = !existsSync(path)
  rmSync(path, { force: true })
  return isDone
}
