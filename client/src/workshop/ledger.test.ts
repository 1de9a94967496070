import { describe, expect, test } from 'vitest'
import { emptyLedger, entered, type Ledger, type LedgerEvent, unsavedOf } from './ledger.ts'
import { linkStatusOf } from './link-status.ts'

const after = (...events: LedgerEvent[]): Ledger => events.reduce(entered, emptyLedger)
const edited: LedgerEvent = { kind: 'edited' }
const opened: LedgerEvent = { kind: 'opened' }
const closed: LedgerEvent = { kind: 'closed' }
const step2: LedgerEvent = { kind: 'sent', complete: true }
const update: LedgerEvent = { kind: 'sent', complete: false }
const stored = (count: number): LedgerEvent => ({ kind: 'stored', count })
const locked = (count: number): LedgerEvent => ({ kind: 'refused', count, code: 'locked' })

describe('ledger', () => {
  test('an edit is saved once its frame is acknowledged', () => {
    const ledger = after(opened, step2, stored(1), edited, update)
    expect(unsavedOf(ledger)).toBe(1)
    expect(unsavedOf(entered(ledger, stored(2)))).toBe(0)
  })

  test('an edit made offline is not saved by the acknowledgement of a later one', () => {
    const ledger = after(edited, opened, edited, update, stored(1))
    expect(unsavedOf(ledger)).toBe(2)
    expect(unsavedOf([step2, stored(2)].reduce(entered, ledger))).toBe(0)
  })

  test('an edit made after the complete frame left waits for its own acknowledgement', () => {
    expect(unsavedOf(after(edited, opened, step2, edited, update, stored(1)))).toBe(1)
  })

  test('a lost connection forgets frames, never edits', () => {
    const ledger = after(opened, step2, stored(1), edited, update, closed, opened)
    expect(unsavedOf(ledger)).toBe(1)
    expect(unsavedOf(entered(ledger, stored(5)))).toBe(1)
  })

  test('a refused edit stays unsaved until everything is sent again', () => {
    const ledger = after(opened, step2, stored(1), edited, update, locked(2), stored(2))
    expect(unsavedOf(ledger)).toBe(1)
    expect(ledger.refusal).toBe('locked')
    const again = [step2, stored(3)].reduce(entered, ledger)
    expect(unsavedOf(again)).toBe(0)
    expect(again.refusal).toBeUndefined()
  })

  test('a refusal that comes after everything was sent again takes nothing back', () => {
    const early = (count: number): LedgerEvent => ({ kind: 'refused', count, code: 'outOfStep' })
    // the update left before the server asked; its refusal arrives when the answer is under way
    const ledger = after(edited, opened, edited, update, step2, early(1))
    expect(unsavedOf(entered(ledger, stored(1)))).toBe(2)
    expect(unsavedOf([stored(1), stored(2)].reduce(entered, ledger))).toBe(0)
    expect(unsavedOf([early(2), stored(2)].reduce(entered, ledger))).toBe(2)
  })
})

describe('link status', () => {
  test('is live and saved only when every document is confirmed', () => {
    const live = after(opened, step2, stored(1))
    expect(linkStatusOf([live, live], true)).toEqual({ kind: 'live', unsaved: 0 })
    expect(linkStatusOf([live, after(opened)], true)).toEqual({ kind: 'live', unsaved: 1 })
    expect(linkStatusOf([live, after()], true)).toEqual({ kind: 'offline', unsaved: 0 })
    expect(linkStatusOf([after(), after()], false)).toEqual({ kind: 'connecting', unsaved: 0 })
  })

  test('says why edits are refused, and for good', () => {
    const lockedOut = after(opened, step2, stored(1), edited, update, locked(2))
    expect(linkStatusOf([lockedOut], true)).toEqual({ kind: 'refused', code: 'locked', unsaved: 1, permanent: false })
    const gone = after(opened, { kind: 'closed', code: 'accessRevoked' })
    expect(linkStatusOf([gone], true)).toMatchObject({ kind: 'refused', code: 'accessRevoked', permanent: true })
  })
})
