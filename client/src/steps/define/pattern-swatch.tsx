import type { NoteColour, Pattern } from '@samenbord/board'
import { useId } from 'react'

// Each pattern is drawn in ink over the colour, in a tile of 8 × 8, so that profiles differ without colour too.
const strokes: Readonly<Record<Pattern, string>> = {
  plain: '',
  stripes: 'M0 2H8M0 6H8',
  diagonal: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  grid: 'M0 0H8M0 0V8',
  dots: 'M2 2h.01M6 6h.01',
  waves: 'M0 4Q2 0 4 4T8 4',
  zigzag: 'M0 6L4 2L8 6',
  checks: 'M0 2H4M4 6H8',
}

interface PatternSwatchProps {
  readonly colour: NoteColour
  readonly pattern: Pattern
  /** CSS lengths; a strip fills its container's width. */
  readonly width?: string | number
  readonly height?: number
}

/** A profile's colour and pattern; says nothing to a screen reader, since the profile's name stands beside it. */
export function PatternSwatch({ colour, pattern, width = 20, height = 20 }: PatternSwatchProps) {
  const id = useId()
  const thick = pattern === 'checks' ? 4 : pattern === 'dots' ? 3 : 1.4
  return (
    <svg width={width} height={height} aria-hidden="true" style={{ borderRadius: 3, flex: 'none', display: 'block' }}>
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
          <path
            d={strokes[pattern]}
            fill="none"
            stroke="var(--note-ink)"
            strokeOpacity="0.55"
            strokeWidth={thick}
            strokeLinecap={pattern === 'dots' ? 'round' : 'butt'}
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`var(--note-${colour})`} />
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
