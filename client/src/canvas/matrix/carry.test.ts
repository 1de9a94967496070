import { describe, expect, test } from 'vitest'
import { neighbour, openCarry, stepped } from './carry.ts'

const at = (influence: number, impact: number) => ({ placement: { influence, impact } })

describe('what is carried', () => {
  test('is heard of when it is taken, moved and released', () => {
    const carry = openCarry()
    const heard: unknown[] = []
    carry.subscribe(() => heard.push(carry.get()?.placement))
    carry.take('a', 'pointer')
    carry.move({ influence: 0.2, impact: 0.4 })
    expect(carry.release()).toMatchObject({ note: 'a', placement: { influence: 0.2, impact: 0.4 } })
    expect(heard).toEqual([undefined, { influence: 0.2, impact: 0.4 }, undefined])
  })

  test('is nothing after a release, and moving nothing changes nothing', () => {
    const carry = openCarry()
    carry.move({ influence: 1, impact: 1 })
    expect(carry.get()).toBeUndefined()
    expect(carry.release()).toBeUndefined()
  })
})

describe('an arrow key', () => {
  test('moves by a hundredth, with Shift by five', () => {
    expect(stepped({ influence: 0.5, impact: 0.5 }, 'ArrowUp', false)).toEqual({ influence: 0.51, impact: 0.5 })
    expect(stepped({ influence: 0.5, impact: 0.5 }, 'ArrowLeft', true)).toEqual({ influence: 0.5, impact: 0.45 })
  })

  test('stops at the edge, and another key is none', () => {
    expect(stepped({ influence: 1, impact: 0.5 }, 'ArrowUp', true)).toEqual({ influence: 1, impact: 0.5 })
    expect(stepped({ influence: 1, impact: 0.5 }, 'a', false)).toBeUndefined()
  })

  test('goes to the nearest stakeholder on that side', () => {
    const [above, farAbove, right] = [at(0.7, 0.5), at(0.9, 0.5), at(0.5, 0.6)]
    const all = [farAbove, right, above]
    expect(neighbour({ influence: 0.5, impact: 0.5 }, 'ArrowUp', all)).toBe(above)
    expect(neighbour({ influence: 0.5, impact: 0.5 }, 'ArrowRight', all)).toBe(right)
    expect(neighbour({ influence: 0.5, impact: 0.5 }, 'ArrowDown', all)).toBeUndefined()
  })
})
