import { expect, test } from 'vitest'
import { type DocAddress, docName, readDocName } from './doc-name.ts'

test('[W5] a document name says kind, workshop and, for drafts, participant', () => {
  const addresses: [DocAddress, string][] = [
    [{ kind: 'board', workshop: 'w1' }, 'board/w1'],
    [{ kind: 'session', workshop: 'w-_1' }, 'session/w-_1'],
    [{ kind: 'draft', workshop: 'w1', participant: 'p7' }, 'draft/w1/p7'],
  ]
  for (const [address, name] of addresses) {
    expect(docName(address)).toBe(name)
    expect(readDocName(name)).toEqual(address)
  }
})

test('anything else names no document', () => {
  for (const name of [
    '',
    'board',
    'board/',
    'attic/w1',
    'board/w1/p1',
    'draft/w1',
    'board/w 1',
    'board/../w1',
    'draft/w/p/q',
  ]) {
    expect(readDocName(name)).toBeUndefined()
  }
  expect(() => docName({ kind: 'board', workshop: 'a/b' })).toThrow()
})
