import type { Placement, Thresholds } from '@samenbord/board'
import styles from './mini-matrix.module.css'

interface MiniMatrixProps {
  /** What the picture is about, clear. */
  readonly points: readonly Placement[]
  /** Where the others stand, faint. */
  readonly others: readonly Placement[]
  readonly thresholds: Thresholds
  /** What the picture says, in words. */
  readonly label: string
}

const SIDE = 100

/** The matrix as a small picture: four tinted quadrants, some stakeholders clear, the others faint. */
export function MiniMatrix({ points, others, thresholds, label }: MiniMatrixProps) {
  const across = thresholds.impact * SIDE
  const down = (1 - thresholds.influence) * SIDE
  return (
    <svg className={styles.matrix} viewBox={`-6 -6 ${SIDE + 12} ${SIDE + 12}`} role="img" aria-label={label}>
      <rect data-level="satisfy" width={across} height={down} />
      <rect data-level="involve" x={across} width={SIDE - across} height={down} />
      <rect data-level="inform" y={down} width={across} height={SIDE - down} />
      <rect data-level="consult" x={across} y={down} width={SIDE - across} height={SIDE - down} />
      <path className={styles.lines} d={`M${across} 0V${SIDE}M0 ${down}H${SIDE}`} />
      <path className={styles.axes} d={`M0 0V${SIDE}H${SIDE}`} />
      <path className={styles.others} d={others.map(dotOf).join('')} />
      {points.map(({ influence, impact }, index) => (
        <circle key={index} className={styles.point} cx={impact * SIDE} cy={(1 - influence) * SIDE} r={4.5} />
      ))}
    </svg>
  )
}

// A line without length and with round ends: a dot.
const dotOf = ({ influence, impact }: Placement): string => `M${impact * SIDE} ${(1 - influence) * SIDE}h0`
