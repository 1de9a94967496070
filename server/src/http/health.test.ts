import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import type { Addition } from '../storage/storage.ts'
import { connect } from '../testing/frame-client.ts'
import { createWorkshop, joinAs, type RunningServer, runServer } from '../testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

/** A storage on a disk that does not answer. */
class HangingDisk extends MemoryStorage {
  isHanging = false

  override async append(...args: [doc: Parameters<MemoryStorage['append']>[0], addition: Addition]): Promise<void> {
    if (this.isHanging) await new Promise(() => {})
    return super.append(...args)
  }
}

let server: RunningServer | undefined
afterEach(() => server?.close())

test('a server that is about to end is alive and not ready, so that a balancer sends nobody any more', async () => {
  const storage = new HangingDisk()
  const running = await runServer({}, { storage })
  server = running
  const ready = async () => {
    const answer = await fetch(`${running.origin}/health/ready`)
    return { status: answer.status, body: await answer.json() }
  }
  const made = await createWorkshop(running)
  const client = await connect(running, `board/${made.workshop}`, await joinAs(running, made, 'contributor')).sync()
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', connections: 1 } })
  storage.isHanging = true
  client.edit(doc => doc.getMap('notes').set('n1', new Y.Map()))
  await client.until(() => client.written > 0)
  await vi.waitFor(async () => expect((await ready()).body).toMatchObject({ connections: 1 }))
  const ended = running.server.close(1500)
  expect(await ready()).toEqual({ status: 503, body: { status: 'restarting' } })
  expect((await fetch(`${running.origin}/health/live`)).status).toBe(200)
  await ended
  server = undefined
})
