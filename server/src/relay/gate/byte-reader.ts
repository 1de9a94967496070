// Reads the primitive values of an update without building them: no allocation is ever larger than the bytes at hand.

/** Why bytes are not an update that may come in. */
export type ReadingFault = 'updateUnreadable' | 'updateTooComplex' | 'updateMisplaced'

/** Ends a reading; caught where it began and nowhere else. */
export class ReadingEnded extends Error {
  readonly fault: ReadingFault

  constructor(fault: ReadingFault) {
    super(fault)
    this.fault = fault
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const maxAnyDepth = 6

/** Walks over the bytes of one update; every reading past the end, or beyond a limit, throws `ReadingEnded`. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const value = this.#bytes[this.#at]
    if (value === undefined) throw new ReadingEnded('updateUnreadable')
    this.#at += 1
    return value
  }

  /** A number of 0 to 2^53 − 1 in groups of seven bits. */
  number(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * unit
      if (value > Number.MAX_SAFE_INTEGER) throw new ReadingEnded('updateUnreadable')
      if (byte < 0x80) return value
      unit *= 0x80
    }
  }

  /** How many of something follow; each takes at least one byte, so more than that is a lie. */
  count(most: number): number {
    const count = this.number()
    if (count > most) throw new ReadingEnded('updateTooComplex')
    if (count > this.left) throw new ReadingEnded('updateUnreadable')
    return count
  }

  string(): string {
    const length = this.number()
    if (length > this.left) throw new ReadingEnded('updateUnreadable')
    const bytes = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    try {
      return utf8.decode(bytes)
    } catch {
      throw new ReadingEnded('updateUnreadable')
    }
  }

  /** A string of at most this many UTF-16 units. */
  text(most: number): string {
    const text = this.string()
    if (text.length > most) throw new ReadingEnded('updateTooComplex')
    return text
  }

  skip(length: number): void {
    if (length > this.left) throw new ReadingEnded('updateUnreadable')
    this.#at += length
  }

  /** Passes over one plain value, as lib0 writes it; no string in it may be longer than `most`. */
  skipAny(most: number, depth = 0): void {
    if (depth > maxAnyDepth) throw new ReadingEnded('updateTooComplex')
    const tag = this.byte()
    const fixed = fixedSizes[tag]
    if (fixed !== undefined) this.skip(fixed)
    else if (tag === tags.integer) this.#skipInteger()
    else if (tag === tags.string) this.text(most)
    else if (tag === tags.object) this.#skipObject(most, depth)
    else if (tag === tags.array)
      for (let left = this.count(this.left); left > 0; left -= 1) this.skipAny(most, depth + 1)
    else if (tag === tags.bytes) this.skip(this.number())
    else throw new ReadingEnded('updateUnreadable')
  }

  #skipObject(most: number, depth: number): void {
    for (let left = this.count(this.left); left > 0; left -= 1) {
      // such a key would set the prototype of the object that Yjs builds
      if (this.string() === '__proto__') throw new ReadingEnded('updateMisplaced')
      this.skipAny(most, depth + 1)
    }
  }

  /** Integers carry a sign in the first byte; lib0 reads at most 53 bits. */
  #skipInteger(): void {
    for (let read = 0; this.byte() >= 0x80; read += 1) if (read >= 8) throw new ReadingEnded('updateUnreadable')
  }
}

const tags = { integer: 125, string: 119, object: 118, array: 117, bytes: 116 } as const

// undefined, null, float32, float64, false, true; not bigint (122), on which JSON would choke
const fixedSizes: Readonly<Record<number, number>> = { 127: 0, 126: 0, 124: 4, 123: 8, 121: 0, 120: 0 }
