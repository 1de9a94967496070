// One animation frame for everything on a canvas: nobody draws outside it, and while nothing changes it does not run.

/** Does its part of a frame; true when it needs another one. `now` in milliseconds. */
type FrameWork = (now: number) => boolean

export interface Frames {
  /** Makes sure a frame comes. */
  request(): void
  /** Work is done in the order it was added. */
  add(work: FrameWork): void
  close(): void
}

export function openFrames(): Frames {
  const works: FrameWork[] = []
  let pending = 0
  let closed = false

  function run(now: number): void {
    pending = 0
    let more = false
    for (const work of works) more = work(now) || more
    if (more) request()
  }

  function request(): void {
    if (pending === 0 && !closed) pending = requestAnimationFrame(run)
  }

  return {
    request,
    add: work => {
      works.push(work)
    },
    close() {
      closed = true
      cancelAnimationFrame(pending)
    },
  }
}
