// One hand, the same for every app: real input events of the browser, one per frame of a 60 Hz screen, none faster.
import type { CDPSession } from 'playwright-core'

const FRAME_MS = 1000 / 60
/** The bit of CDP's modifiers that is Control. */
const CONTROL = 2

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Hand {
  /** Pans in a square: `steps` wheel events of `by` pixels; answers how many. */
  pan(steps: number, by: number): Promise<number>
  /** Zooms by wheel and Control: in, far out, and back; one event turns the wheel by `turn`. */
  zoom(turn: number): Promise<number>
  /** Picks up what lies in the middle, carries it in circles, and puts it down 12 px to the right. */
  drag(steps: number): Promise<number>
  /** Double-clicks the middle and types; answers how many keys. */
  type(text: string): Promise<number>
  wait(ms: number): Promise<undefined>
}

export function openHand(session: CDPSession, middle: Spot): Hand {
  const wait = (ms: number) => new Promise<undefined>(resolve => setTimeout(resolve, ms, undefined))

  /** Each step waits for the browser's answer to the one before, so that a slow app is not flooded. */
  async function steps(count: number, step: (index: number) => Promise<unknown>): Promise<number> {
    let due = performance.now()
    for (let index = 0; index < count; index++) {
      await step(index)
      due = Math.max(due + FRAME_MS, performance.now() - FRAME_MS)
      await wait(Math.max(0, due - performance.now()))
    }
    return count
  }

  const wheel = (deltaX: number, deltaY: number, modifiers = 0) =>
    session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX, deltaY, modifiers })
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Spot, clickCount = 1) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount,
    })

  return {
    wait,
    pan: (count, by) =>
      steps(count, index => {
        const side = Math.floor(index / 30) % 4
        return wheel(side === 0 ? by : side === 2 ? -by : 0, side === 1 ? by : side === 3 ? -by : 0)
      }),
    zoom: turn => steps(150, index => wheel(0, index < 20 || index >= 85 ? -turn : turn, CONTROL)),
    async drag(count) {
      const { x, y } = middle
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
      await mouse('mousePressed', middle)
      const done = await steps(count, index => {
        const angle = (index / 60) * 2 * Math.PI
        return mouse('mouseMoved', { x: x + 6 + 150 * Math.sin(angle), y: y + 150 * (1 - Math.cos(angle)) })
      })
      await mouse('mouseMoved', { x: x + 12, y })
      await mouse('mouseReleased', { x: x + 12, y })
      return done
    },
    async type(text) {
      for (const clickCount of [1, 2]) {
        await mouse('mousePressed', middle, clickCount)
        await mouse('mouseReleased', middle, clickCount)
      }
      await wait(600)
      const letters = [...text]
      return steps(letters.length, index => {
        const letter = letters[index] ?? ''
        return session
          .send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter })
          .then(() => session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter }))
      })
    },
  }
}
