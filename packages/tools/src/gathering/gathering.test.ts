import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { callEverybody, readCall } from './gathering.ts'

const area = { x: -100, y: 20.5, width: 800, height: 600 }

test('the last call is the one that counts, and the same place can be called to again', () => {
  const session = new Y.Doc()
  expect(readCall(session)).toBeUndefined()
  expect(callEverybody(session, { id: 'a', by: 'els', at: 5, area })).toBe(true)
  expect(callEverybody(session, { id: 'a', by: 'els', at: 5, area })).toBe(false)
  expect(readCall(session)).toEqual({ id: 'a', by: 'els', at: 5, area })
  expect(callEverybody(session, { id: 'b', by: 'els', at: 5, area: undefined })).toBe(true)
  expect(readCall(session)).toEqual({ id: 'b', by: 'els', at: 5, area: undefined })
})

test('a place that is none, or lies beyond every note, is left out', () => {
  for (const wrong of [{ width: 0 }, { height: -1 }, { x: Number.NaN }, { y: 1e9 }, { x: '0' }]) {
    const session = new Y.Doc()
    session.getMap('gathering').set('call', { id: 'a', by: 'els', at: 5, area: { ...area, ...wrong } })
    expect(readCall(session)).toEqual({ id: 'a', by: 'els', at: 5, area: undefined })
  }
})

test('whatever stands in the document, reading never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const session = new Y.Doc()
      session.getMap('gathering').set('call', value)
      const call = readCall(session)
      expect(call === undefined || call.id !== '').toBe(true)
    }),
  )
})
