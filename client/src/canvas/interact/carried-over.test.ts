import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { carriedOver } from './carried-over.ts'

/** The shared text after somebody's change, and the change as Yjs tells it. */
function changed(before: string, change: (text: Y.Text) => void) {
  const text = new Y.Doc().getText('t')
  text.insert(0, before)
  let delta: Y.YTextEvent['delta'] = []
  text.observe(event => {
    delta = event.delta
  })
  change(text)
  return { shared: text.toString(), delta }
}

const typed = (agreed: string, text: string) => ({ agreed, text, caret: text.length })

test('who has typed nothing takes over what the others wrote', () => {
  const { shared, delta } = changed('Gent', text => text.insert(0, 'Stad '))
  expect(carriedOver({ agreed: 'Gent', text: 'Gent', caret: 4 }, shared, delta)).toEqual({
    text: 'Stad Gent',
    caret: 9,
  })
})

test('letters not written down yet stand where they were typed, and the caret behind them', () => {
  const { shared, delta } = changed('Gent', text => text.insert(0, 'Stad '))
  expect(carriedOver(typed('Gent', 'Gent en rand'), shared, delta)).toEqual({ text: 'Stad Gent en rand', caret: 17 })
})

test('what one has deleted stays deleted, and what others wrote elsewhere stays', () => {
  const { shared, delta } = changed('Stad Gent', text => text.insert(9, '!'))
  expect(carriedOver({ agreed: 'Stad Gent', text: 'Gent', caret: 0 }, shared, delta).text).toBe('Gent!')
})

test("letters typed at the end and others' at the beginning are all there, whatever they are", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (agreed, own, other) => {
      const { shared, delta } = changed(`|${agreed}|`, text => text.insert(0, other))
      const { text } = carriedOver(typed(`|${agreed}|`, `|${agreed}|${own}`), shared, delta)
      expect(text).toBe(`${other}|${agreed}|${own}`)
    }),
  )
})
