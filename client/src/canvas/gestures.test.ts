import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from './camera.ts'
import type { Device, DownEvent, GestureEffect, GestureEvent, GestureState, Grip } from './gesture.ts'
import { DOUBLE_TAP_MS, gesture, HOLD_MS, isBusy, PALM_MS, PINCH_GRACE_MS, restingGestures } from './gestures.ts'

const none = { shift: false, mod: false, alt: false }
const at = (x: number, y: number): Point => ({ x, y })

interface Hand {
  readonly pointer?: number
  readonly device?: Device
  readonly at?: number
  readonly grip?: Grip
  readonly target?: string | undefined
  readonly button?: number
}

const down = (point: Point, hand: Hand = {}): DownEvent<string> => ({
  kind: 'down',
  pointer: 1,
  device: 'mouse',
  button: 0,
  at: 0,
  keys: none,
  target: undefined,
  grip: 'drag',
  ...hand,
  point,
})
const move = (point: Point, { pointer = 1, device = 'mouse', at: time = 0 }: Hand = {}): GestureEvent<string> => ({
  kind: 'move',
  pointer,
  device,
  point,
  at: time,
  keys: none,
})
const up = (point: Point, hand: Hand = {}): GestureEvent<string> =>
  ({ ...move(point, hand), kind: 'up' }) as GestureEvent<string>

function play(...events: GestureEvent<string>[]) {
  let state: GestureState<string> = restingGestures()
  const effects: GestureEffect<string>[] = []
  for (const event of events) {
    const [next, said] = gesture(state, event)
    state = next
    effects.push(...said)
  }
  const heard = effects.filter(effect => effect.kind !== 'wake' && effect.kind !== 'press')
  return { state, effects: heard, kinds: heard.map(effect => effect.kind) }
}

const touch = (pointer: number, more: Hand = {}): Hand => ({ device: 'touch', pointer, ...more })

describe('tap', () => {
  test('a pointer that goes down and up in place taps what it hit', () => {
    const { effects } = play(down(at(5, 5), { target: 'n' }), move(at(7, 6)), up(at(7, 6), { at: 90 }))
    expect(effects).toEqual([{ kind: 'tap', point: at(5, 5), target: 'n', count: 1, keys: none, device: 'mouse' }])
  })

  test('two quick taps at one place report a count of two, a third starts again', () => {
    const taps = [0, 100, 200].flatMap(time => [down(at(5, 5), { at: time }), up(at(5, 5), { at: time + 20 })])
    expect(play(...taps).effects.map(effect => effect.kind === 'tap' && effect.count)).toEqual([1, 2, 1])
  })

  test('two slow taps, or two apart, are two single ones', () => {
    const slow = DOUBLE_TAP_MS + 100
    const late = play(down(at(0, 0)), up(at(0, 0)), down(at(0, 0), { at: slow }), up(at(0, 0), { at: slow }))
    const apart = play(down(at(0, 0)), up(at(0, 0)), down(at(60, 0), { at: 50 }), up(at(60, 0), { at: 70 }))
    for (const { effects } of [late, apart])
      expect(effects.every(effect => effect.kind === 'tap' && effect.count === 1)).toBe(true)
  })

  test('a finger may tremble further than a mouse', () => {
    expect(play(down(at(0, 0)), move(at(6, 0)), up(at(6, 0))).kinds).toEqual(['dragStart', 'drag', 'drop'])
    const finger = play(down(at(0, 0), touch(1)), move(at(6, 0), touch(1)), up(at(6, 0), touch(1)))
    expect(finger.kinds).toEqual(['tap'])
  })

  test('the secondary button does nothing', () => {
    expect(play(down(at(0, 0), { button: 2 }), move(at(90, 0)), up(at(90, 0))).kinds).toEqual([])
  })
})

describe('drag', () => {
  test('starts after 4 px, at the place where the pointer went down', () => {
    const { effects } = play(down(at(10, 10), { target: 'n' }), move(at(12, 10)), move(at(14, 10)), up(at(20, 10)))
    expect(effects.map(effect => effect.kind)).toEqual(['dragStart', 'drag', 'drop'])
    expect(effects[0]).toMatchObject({ from: at(10, 10), point: at(10, 10), target: 'n' })
    expect(effects[2]).toMatchObject({ from: at(10, 10), point: at(20, 10), target: 'n' })
  })

  test('Escape cancels it, and nothing more happens until the pointer is up', () => {
    const { kinds, state } = play(down(at(0, 0)), move(at(30, 0)), { kind: 'escape' }, move(at(60, 0)), up(at(60, 0)))
    expect(kinds).toEqual(['dragStart', 'drag', 'dragCancel'])
    expect(state.phase.kind).toBe('idle')
  })

  test('a lost pointer cancels it and leaves nothing behind', () => {
    const { kinds, state } = play(down(at(0, 0)), move(at(30, 0)), { kind: 'lost' })
    expect(kinds).toEqual(['dragStart', 'drag', 'dragCancel'])
    expect(state).toEqual(restingGestures())
  })

  test('does not start where the owner gives no grip', () => {
    expect(play(down(at(0, 0), { grip: 'none' }), move(at(30, 0)), up(at(30, 0))).kinds).toEqual([])
  })

  test('goes on when another finger rests on the glass', () => {
    const time = PINCH_GRACE_MS + 50
    const { kinds } = play(
      down(at(0, 0), touch(1)),
      move(at(30, 0), touch(1, { at: 40 })),
      down(at(200, 0), touch(2, { at: time })),
      move(at(60, 0), touch(1, { at: time })),
      up(at(200, 0), touch(2, { at: time })),
      up(at(60, 0), touch(1, { at: time })),
    )
    expect(kinds).toEqual(['dragStart', 'drag', 'drag', 'drop'])
  })

  test('knows when it is busy, so that Escape can be spent on it', () => {
    expect(isBusy(play(down(at(0, 0)), move(at(30, 0))).state)).toBe(true)
    expect(isBusy(play(down(at(0, 0))).state)).toBe(false)
  })
})

describe('marquee', () => {
  test('spans from where it began to where it is', () => {
    const { effects, kinds } = play(down(at(10, 10), { grip: 'marquee' }), move(at(50, 60)), up(at(70, 80)))
    expect(kinds).toEqual(['marqueeStart', 'marquee', 'marqueeEnd'])
    expect(effects[2]).toMatchObject({ from: at(10, 10), point: at(70, 80) })
  })

  test('is dropped by Escape', () => {
    expect(play(down(at(0, 0), { grip: 'marquee' }), move(at(50, 60)), { kind: 'escape' }).kinds.at(-1)).toBe(
      'marqueeCancel',
    )
  })
})

describe('pan and zoom', () => {
  test('one finger on empty space pans', () => {
    const { effects } = play(
      down(at(0, 0), touch(1, { grip: 'pan' })),
      move(at(20, 5), touch(1)),
      move(at(30, 5), touch(1)),
    )
    expect(effects).toEqual([
      { kind: 'pan', dx: 20, dy: 5 },
      { kind: 'pan', dx: 10, dy: 0 },
    ])
  })

  test('the middle button and the space bar pan, also on a note', () => {
    expect(play(down(at(0, 0), { button: 1, target: 'n' }), move(at(9, 0))).kinds).toEqual(['pan'])
    expect(play({ kind: 'space', down: true }, down(at(0, 0), { target: 'n' }), move(at(9, 0))).kinds).toEqual(['pan'])
  })

  test('letting go in motion flings, stopping first does not', () => {
    const moving = [0, 16, 32, 48].map(time => move(at(time, 0), touch(1, { at: time })))
    const start = down(at(0, 0), touch(1, { grip: 'pan' }))
    expect(play(start, ...moving, up(at(64, 0), touch(1, { at: 64 }))).effects.at(-1)).toMatchObject({
      kind: 'fling',
      vx: 1,
      vy: 0,
    })
    expect(play(start, ...moving, up(at(48, 0), touch(1, { at: 400 }))).kinds.at(-1)).toBe('pan')
  })

  test('two fingers pan and pinch at once, around the middle between them', () => {
    const { effects } = play(
      down(at(100, 100), touch(1, { grip: 'pan' })),
      down(at(200, 100), touch(2, { grip: 'pan', at: 30 })),
      move(at(300, 100), touch(2, { at: 60 })),
    )
    expect(effects).toEqual([
      { kind: 'pan', dx: 50, dy: 0 },
      { kind: 'zoom', factor: 2, anchor: at(200, 100) },
    ])
  })

  test('a pinch that began on a note cancels the drag it looked like', () => {
    const { kinds } = play(
      down(at(0, 0), touch(1)),
      move(at(12, 0), touch(1, { at: 20 })),
      down(at(200, 0), touch(2, { at: 60 })),
      move(at(220, 0), touch(2, { at: 80 })),
    )
    expect(kinds).toEqual(['dragStart', 'drag', 'dragCancel', 'pan', 'zoom'])
  })

  test('after a pinch the finger that stays goes on panning, without a jump and without a tap', () => {
    const { effects, kinds } = play(
      down(at(0, 0), touch(1, { grip: 'pan' })),
      down(at(100, 0), touch(2, { grip: 'pan', at: 10 })),
      up(at(0, 0), touch(1, { at: 50 })),
      move(at(103, 4), touch(2, { at: 60 })),
      up(at(103, 4), touch(2, { at: 300 })),
    )
    expect(kinds).toEqual(['pan'])
    expect(effects[0]).toEqual({ kind: 'pan', dx: 3, dy: 4 })
  })

  test('the wheel pans, with Ctrl it zooms at the pointer, one notch never far', () => {
    const wheel = { kind: 'wheel', point: at(7, 8), dx: 3, dy: 120 } as const
    expect(play({ ...wheel, zoom: false }).effects).toEqual([{ kind: 'pan', dx: -3, dy: -120 }])
    const [zoom] = play({ ...wheel, zoom: true }).effects
    expect(zoom).toMatchObject({ kind: 'zoom', anchor: at(7, 8) })
    expect(zoom?.kind === 'zoom' && zoom.factor).toBeGreaterThan(0.7)
  })
})

describe('long press', () => {
  test('a finger that rests holds, and does not tap any more', () => {
    const { kinds } = play(down(at(0, 0), touch(1)), { kind: 'time', at: HOLD_MS }, up(at(0, 0), touch(1, { at: 900 })))
    expect(kinds).toEqual(['hold'])
  })

  test('a drag may follow', () => {
    const { kinds } = play(down(at(0, 0), touch(1)), { kind: 'time', at: HOLD_MS }, move(at(20, 0), touch(1)))
    expect(kinds).toEqual(['hold', 'dragStart', 'drag'])
  })

  test('a clock that rings late or for nobody changes nothing', () => {
    expect(play({ kind: 'time', at: 9999 }).kinds).toEqual([])
    expect(play(down(at(0, 0), touch(1)), { kind: 'time', at: HOLD_MS - 1 }).kinds).toEqual([])
  })
})

describe('pen', () => {
  const pen = (more: Hand = {}): Hand => ({ device: 'pen', pointer: 9, ...more })

  test('a palm beside a pen is not heard', () => {
    const { kinds } = play(
      down(at(0, 0), pen()),
      down(at(300, 300), touch(1, { at: 10, grip: 'pan' })),
      move(at(340, 300), touch(1, { at: 20 })),
      move(at(30, 0), pen({ at: 30 })),
      up(at(340, 300), touch(1, { at: 40 })),
      up(at(30, 0), pen({ at: 50 })),
    )
    expect(kinds).toEqual(['dragStart', 'drag', 'drop'])
  })

  test('a palm that landed first gives way to the pen', () => {
    const { kinds } = play(
      down(at(300, 300), touch(1, { grip: 'pan' })),
      move(at(330, 300), touch(1, { at: 10 })),
      down(at(0, 0), pen({ at: 20 })),
      move(at(360, 300), touch(1, { at: 30 })),
      up(at(0, 0), pen({ at: 40 })),
    )
    expect(kinds).toEqual(['pan', 'tap'])
  })

  test('a hovering pen keeps palms away for a moment, then fingers work again', () => {
    const hover = move(at(0, 0), pen({ at: 100 }))
    const finger = (time: number) => [down(at(9, 9), touch(1, { at: time })), up(at(9, 9), touch(1, { at: time + 10 }))]
    expect(play(hover, ...finger(200)).kinds).toEqual(['hover'])
    expect(play(hover, ...finger(100 + PALM_MS)).kinds).toEqual(['hover', 'tap'])
  })
})

test('a mouse over the surface hovers; a finger cannot', () => {
  expect(play(move(at(1, 2))).effects).toEqual([{ kind: 'hover', point: at(1, 2), device: 'mouse' }])
  expect(play(move(at(1, 2), { device: 'touch' })).effects).toEqual([])
})

test('whatever happens, every drag and marquee ends exactly once and the machine comes to rest', () => {
  const pointer = fc.integer({ min: 1, max: 3 })
  const device = fc.constantFrom<Device>('mouse', 'touch', 'pen')
  const point = fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) })
  const grip = fc.constantFrom<Grip>('drag', 'marquee', 'pan', 'none')
  const event = fc.oneof<fc.Arbitrary<GestureEvent<string>>[]>(
    fc
      .tuple(point, pointer, device, grip)
      .map(([p, id, kind, hold]) => down(p, { pointer: id, device: kind, grip: hold })),
    fc.tuple(point, pointer, device).map(([p, id, kind]) => move(p, { pointer: id, device: kind })),
    fc.tuple(point, pointer, device).map(([p, id, kind]) => up(p, { pointer: id, device: kind })),
    fc.constantFrom<GestureEvent<string>>(
      { kind: 'escape' },
      { kind: 'lost' },
      { kind: 'time', at: 600 },
      { kind: 'space', down: true },
    ),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), events => {
      const { kinds, state } = play(...events, { kind: 'lost' })
      const count = (...names: string[]) => kinds.filter(kind => names.includes(kind)).length
      expect(count('drop', 'dragCancel')).toBe(count('dragStart'))
      expect(count('marqueeEnd', 'marqueeCancel')).toBe(count('marqueeStart'))
      expect(state.phase.kind).toBe('idle')
      expect(state.down.size).toBe(0)
    }),
  )
})
