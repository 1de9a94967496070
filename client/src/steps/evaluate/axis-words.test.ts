import type { Axes } from '@samenbord/board'
import { loadMessages } from '@samenbord/messages'
import { expect, test } from 'vitest'
import { axisWordsOf } from './axis-words.ts'

const messages = await loadMessages('nl')
const axes = (change: Partial<Axes>): Axes => ({ preset: 'influenceImpact', influence: '', impact: '', ...change })

test('the presets name and define both axes in the reader’s language', () => {
  expect(axisWordsOf(messages, axes({})).influence.name).toBe('Invloed')
  expect(axisWordsOf(messages, axes({ preset: 'powerInterest' })).impact.name).toBe('Belang')
  expect(axisWordsOf(messages, axes({ preset: 'powerInterest' })).influence.definition).not.toBe('')
})

test('own words stay as they were written, and are not explained by a definition of something else', () => {
  const words = axisWordsOf(messages, axes({ preset: 'own', influence: 'Slagkracht' }))
  expect(words.influence).toEqual({ name: 'Slagkracht', definition: '' })
  expect(words.impact.name).toBe('Impact')
})
