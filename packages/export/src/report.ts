// A report as a plain value: what stands in it and in which order. PDF and DOCX set the same one, each in its own way.
import type { Level } from '@samenbord/board'

/** A part of a report. Its texts hold nothing that a page cannot show. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: boolean }
  | { readonly kind: 'fact'; readonly title: string; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  /** The matrix, and what it shows in words: two rows of quadrants, those of high influence first. */
  | { readonly kind: 'matrix'; readonly alt: string; readonly quadrants: readonly (readonly Cell[])[] }

export interface Column {
  readonly title: string
  /** Its part of the width, in proportion to the others. */
  readonly share: number
}

/** A cell of a table; the first of a row names it. */
export interface Cell {
  readonly text: string
  /** A second, smaller text below the first. */
  readonly more?: string
  readonly colour?: string
  readonly ground?: string
  readonly isStrong?: boolean
}

/** Blocks that go together on pages held one way. */
export interface Part {
  readonly way: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export interface Report {
  readonly title: string
  readonly cover: Cover
  readonly parts: readonly Part[]
  /** What stands at the foot of every page, beside its number. */
  readonly foot: string
}

/** The first page: what this is, of when, for whom, and how many stand where. */
export interface Cover {
  readonly kind: string
  readonly subject: string
  readonly madeOn: string
  readonly edition: string
  readonly tiles: readonly { readonly level: Level; readonly name: string; readonly count: number }[]
  readonly sum: string
}
