// What every storage must do with versions: a part of its contract.
import { expect, test } from 'vitest'
import type { Storage, VersionRecord, WorkshopRecord } from './storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

const version = (id: string, at: number, more: Partial<VersionRecord> = {}): VersionRecord => ({
  ...{ id, at, workshop: 'w1', reason: 'step', by: undefined, name: undefined, step: 'identify' },
  ...{ digest: 'd', changes: { added: 1 }, size: 3 },
  ...more,
})

/** What every storage must do with versions; `workshop` is the one they are made of. */
export function versionContract(current: () => Storage, workshop: WorkshopRecord): void {
  test('versions are listed newest first, given back as they were, and never changed', async () => {
    const { workshops, versions } = current()
    await workshops.create(workshop, [], new Map())
    const asked = version('v2', 2, { reason: 'asked', by: 'p1', name: 'Na de pauze', size: 0 })
    await versions.add(version('v1', 1), bytes(1, 2, 3))
    await versions.add(asked, bytes())
    expect(await versions.list('w1')).toEqual([asked, version('v1', 1)])
    expect(await versions.content('w1', 'v1')).toEqual(bytes(1, 2, 3))
    expect(await versions.content('w1', 'v2')).toEqual(bytes())
    await expect(versions.add(version('v1', 3), bytes(9))).rejects.toThrow()
    expect(await versions.content('w1', 'v1')).toEqual(bytes(1, 2, 3))
  })

  test('a version belongs to its workshop, and goes when it is removed', async () => {
    const { workshops, versions } = current()
    await workshops.create(workshop, [], new Map())
    await workshops.create({ id: 'w2', code: 'BBBBBBBB', createdAt: 1 }, [], new Map())
    await versions.add(version('v1', 1), bytes(1))
    await versions.add(version('v2', 2), bytes(2))
    await versions.remove('w2', ['v1'])
    expect(await versions.content('w2', 'v1')).toBeUndefined()
    await versions.remove('w1', ['v1', 'unknown'])
    expect((await versions.list('w1')).map(({ id }) => id)).toEqual(['v2'])
    expect(await versions.list('w2')).toEqual([])
    expect(await versions.content('w1', 'v1')).toBeUndefined()
  })

  test('versions go with the history that is purged, and with their workshop, for which none can be made any more', async () => {
    const { workshops, versions } = current()
    await workshops.create(workshop, [], new Map())
    await versions.add(version('v1', 1), bytes(1))
    await versions.add(version('v2', 2), bytes(2))
    await current().purge(2)
    expect((await versions.list('w1')).map(({ id }) => id)).toEqual(['v2'])
    await current().erase('w1')
    expect(await versions.list('w1')).toEqual([])
    expect(await versions.content('w1', 'v2')).toBeUndefined()
    await expect(versions.add(version('v3', 3), bytes(3))).rejects.toThrow()
  })
}
