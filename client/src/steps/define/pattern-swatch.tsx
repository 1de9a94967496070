import type { NoteColour, Pattern } from '@samenbord/board'
import { useId } from 'react'

interface Tile {
  readonly width: number
  readonly height: number
  readonly path: string
  readonly stroke: number
}

// Each pattern is drawn in ink over the colour, tile by tile, so that profiles differ without colour too.
const tiles: Readonly<Record<Pattern, Tile>> = {
  plain: { width: 8, height: 8, path: '', stroke: 0 },
  stripes: { width: 8, height: 8, path: 'M0 2H8M0 6H8', stroke: 1.4 },
  diagonal: { width: 8, height: 8, path: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: 1.4 },
  grid: { width: 8, height: 8, path: 'M0 0H8M0 0V8', stroke: 1.4 },
  dots: { width: 8, height: 8, path: 'M2 2h.01M6 6h.01', stroke: 3 },
  waves: { width: 14, height: 8, path: 'M0 4Q3.5 0 7 4T14 4', stroke: 1.8 },
  zigzag: { width: 6, height: 8, path: 'M0 7L3 1L6 7', stroke: 1.3 },
  checks: { width: 8, height: 8, path: 'M0 2H4M4 6H8', stroke: 4 },
}

interface PatternSwatchProps {
  readonly colour: NoteColour
  readonly pattern: Pattern
  /** CSS lengths; a strip fills its container's width. */
  readonly width?: string | number
  readonly height?: number
  /** Of the corners, in pixels. */
  readonly radius?: number
}

/** A profile's colour and pattern; says nothing to a screen reader, since the profile's name stands beside it. */
export function PatternSwatch({ colour, pattern, width = 20, height = 20, radius = 3 }: PatternSwatchProps) {
  const id = useId()
  const tile = tiles[pattern]
  return (
    <svg
      width={width}
      height={height}
      aria-hidden="true"
      style={{ borderRadius: radius, flex: 'none', display: 'block' }}
    >
      <defs>
        <pattern id={id} width={tile.width} height={tile.height} patternUnits="userSpaceOnUse">
          <path
            d={tile.path}
            fill="none"
            stroke="var(--note-ink)"
            strokeOpacity="0.55"
            strokeWidth={tile.stroke}
            strokeLinecap={pattern === 'dots' ? 'round' : 'butt'}
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`var(--note-${colour})`} />
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
