import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Vrolijke Reiger', 'VR'],
  ['Élise', 'É'],
  ['An van den Berg', 'AV'],
  ['  ', '?'],
  ['🦊 vos', '🦊V'],
])('%s is shown as %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
