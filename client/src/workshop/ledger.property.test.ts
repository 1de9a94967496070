// The ledger against a model of everything that can happen between a hand and the disk: it may be late to say "saved", never early.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyLedger, entered, type Ledger, type LedgerEvent, unsavedOf } from './ledger.ts'
import { linkStatusOf } from './link-status.ts'

interface Frame {
  readonly edits: readonly number[]
  readonly complete: boolean
}

/** One client and one server, with everything between them in two queues that a cut empties. */
class World {
  ledger: Ledger = emptyLedger
  made = 0
  readonly disk = new Set<number>()
  /** What the server has applied, on disk or not. */
  memory = new Set<number>()
  locked = false
  open = false
  upstream: Frame[] = []
  downstream: (LedgerEvent | { readonly kind: 'asked'; readonly known: ReadonlySet<number> })[] = []
  received = 0
  /** Applied but not on disk yet: edits, and the frame to acknowledge. */
  journal: { readonly edits: readonly number[]; readonly frame: number; readonly connection: number }[] = []
  connection = 0

  enter(event: LedgerEvent): void {
    this.ledger = entered(this.ledger, event)
  }

  send(frame: Frame): void {
    this.upstream.push(frame)
    this.enter({ kind: 'sent', complete: frame.complete })
  }

  edit(): void {
    this.made += 1
    this.enter({ kind: 'edited' })
    if (this.open) this.send({ edits: [this.made], complete: false })
  }

  connect(): void {
    if (this.open) return
    this.open = true
    this.connection += 1
    this.received = 0
    this.enter({ kind: 'opened' })
    this.ask()
  }

  /** The server's SyncStep1. */
  ask(): void {
    if (this.open) this.downstream.push({ kind: 'asked', known: new Set(this.memory) })
  }

  cut(): void {
    if (!this.open) return
    this.open = false
    this.upstream = []
    this.downstream = []
    this.enter({ kind: 'closed' })
  }

  /** The server takes the next frame. */
  take(): void {
    const frame = this.upstream.shift()
    if (!frame) return
    this.received += 1
    const news = frame.edits.filter(edit => !this.memory.has(edit))
    if (this.locked && news.length > 0) {
      this.downstream.push({ kind: 'refused', count: this.received, code: 'locked' })
      return
    }
    for (const edit of news) this.memory.add(edit)
    this.journal.push({ edits: news, frame: this.received, connection: this.connection })
  }

  /** The next batch is on disk. */
  store(): void {
    const entry = this.journal.shift()
    if (!entry) return
    for (const edit of entry.edits) this.disk.add(edit)
    if (this.open && entry.connection === this.connection) this.downstream.push({ kind: 'stored', count: entry.frame })
  }

  /** The client hears the next message. */
  hear(): void {
    const message = this.downstream.shift()
    if (!message) return
    if (message.kind === 'asked') this.answer(message.known)
    else this.enter(message)
  }

  answer(known: ReadonlySet<number>): void {
    const missing = Array.from({ length: this.made }, (_, index) => index + 1).filter(edit => !known.has(edit))
    this.send({ edits: missing, complete: true })
  }

  /** Power cut: what is not on disk is gone. */
  crash(): void {
    this.cut()
    this.journal = []
    this.memory = new Set(this.disk)
  }

  toggleLock(): void {
    this.locked = !this.locked
    if (!this.locked) this.ask()
  }
}

type Happening = 'edit' | 'connect' | 'cut' | 'ask' | 'take' | 'store' | 'hear' | 'crash' | 'toggleLock'

const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Happening>('edit', 'take', 'store', 'hear') },
  { weight: 1, arbitrary: fc.constantFrom<Happening>('connect', 'cut', 'ask', 'crash', 'toggleLock') },
)

/** How many edits, counted from the first, a power cut could no longer take. */
function safe({ made, disk }: World): number {
  const first = Array.from({ length: made }, (_, index) => index + 1).find(edit => !disk.has(edit))
  return first === undefined ? made : first - 1
}

test('"saved" is never said of an edit that a power cut could still take', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 200, size: 'max' }), happenings => {
      const world = new World()
      world.connect()
      for (const what of happenings) {
        world[what]()
        expect(world.made - unsavedOf(world.ledger)).toBeLessThanOrEqual(safe(world))
      }
    }),
    { numRuns: 2000 },
  )
})

test('once all is quiet and nothing stands in the way, everything is saved and said to be', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 120, size: 'max' }), happenings => {
      const world = new World()
      for (const what of happenings) world[what]()
      if (world.locked) world.toggleLock()
      world.connect()
      world.ask()
      for (let round = 0; round < 400; round++) for (const what of ['hear', 'take', 'store'] as const) world[what]()
      expect(safe(world)).toBe(world.made)
      expect(linkStatusOf([world.ledger], true)).toEqual({ kind: 'live', unsaved: 0 })
    }),
    { numRuns: 300 },
  )
})
