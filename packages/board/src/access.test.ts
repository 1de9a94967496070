import { expect, test } from 'vitest'
import { baseMayWrite, type DocKind, mayRead, type Role } from './index.ts'

test('[A1] everybody reads board and session; a draft belongs to its own participant', () => {
  for (const role of ['viewer', 'contributor', 'facilitator'] as const) {
    expect(mayRead({ kind: 'board', role, own: false })).toBe(true)
    expect(mayRead({ kind: 'session', role, own: false })).toBe(true)
    expect(mayRead({ kind: 'draft', role, own: false })).toBe(false)
    expect(mayRead({ kind: 'draft', role, own: true })).toBe(true)
    expect(baseMayWrite({ kind: 'draft', role, own: false })).toBe(false)
  }
})

test('[A2] each role writes what its row of the table says', () => {
  const table: readonly (readonly [Role, DocKind, boolean])[] = [
    ['viewer', 'board', false],
    ['viewer', 'session', false],
    ['viewer', 'draft', false],
    ['contributor', 'board', true],
    ['contributor', 'session', false],
    ['contributor', 'draft', true],
    ['facilitator', 'board', true],
    ['facilitator', 'session', true],
    ['facilitator', 'draft', true],
  ]
  for (const [role, kind, may] of table) expect(baseMayWrite({ kind, role, own: true })).toBe(may)
})
