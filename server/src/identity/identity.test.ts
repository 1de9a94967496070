import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'
import { hashOfPasscode, isPasscode, newJoinCode, readJoinCode, shownJoinCode } from './secrets.ts'
import { Tickets } from './tickets.ts'

test('a join code is read back however it is typed', () => {
  const code = newJoinCode()
  for (const typed of [
    code,
    shownJoinCode(code),
    code.toLowerCase(),
    ` ${[...code].join(' ')} `,
    code.replace(/^..../, '$&–'),
  ]) {
    expect(readJoinCode(typed)).toBe(code)
  }
})

test('join codes hold nothing that is misread on a projector', () => {
  expect(Array.from({ length: 200 }, newJoinCode).join('')).not.toMatch(/[ILOU01]/)
  for (const typed of ['', 'ABC', 'ABCD-EFG0', 'ABCD-EFGHJ', '💥'.repeat(4)])
    expect(readJoinCode(typed)).toBeUndefined()
})

test('a passcode is recognised, and kept in a form that tells nothing', async () => {
  const kept = await hashOfPasscode('Zeebrugge')
  expect(kept).not.toContain('Zeebrugge')
  expect(await hashOfPasscode('Zeebrugge')).not.toBe(kept)
  expect(await isPasscode('Zeebrugge', kept)).toBe(true)
  expect(await isPasscode('zeebrugge', kept)).toBe(false)
})

test('a ticket says what it said when it was issued, until it expires', () => {
  const tickets = new Tickets(randomBytes(32))
  const claims = { workshop: 'w-1', participant: 'p_1', expiresAt: 1_800_000_000_000 }
  const ticket = tickets.issue(claims)
  expect(tickets.read(ticket, claims.expiresAt - 1)).toEqual(claims)
  expect(tickets.read(ticket, claims.expiresAt)).toBeUndefined()
  expect(new Tickets(randomBytes(32)).read(ticket, 0)).toBeUndefined()
})

test('a ticket that was changed anywhere is none', () => {
  const tickets = new Tickets(randomBytes(32))
  const ticket = tickets.issue({ workshop: 'w1', participant: 'p1', expiresAt: 1_800_000_000_000 })
  for (let at = 0; at < ticket.length - 1; at += 1) {
    const changed = `${ticket.slice(0, at)}${ticket[at] === 'A' ? 'B' : 'A'}${ticket.slice(at + 1)}`
    expect(tickets.read(changed, 0)).toBeUndefined()
  }
  for (const ticket of ['', '...', 'a.b.c', 'a.b.c.d.e']) expect(tickets.read(ticket, 0)).toBeUndefined()
})

test('failures bar an address for a minute, and no other', () => {
  const attempts = new Attempts(2)
  attempts.failed('10.0.0.1', 0)
  attempts.failed('10.0.0.1', 1000)
  expect(attempts.mayTry('10.0.0.1', 2000)).toBe(false)
  expect(attempts.mayTry('10.0.0.2', 2000)).toBe(true)
  expect(attempts.mayTry('10.0.0.1', 60_500)).toBe(true)
})
