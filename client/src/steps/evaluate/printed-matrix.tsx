import { inks, matrixShapes, PICTURE, POINT, type Shape } from '@samenbord/export'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useIsPrinting } from '../../screen/use-is-printing.ts'
import { usePlan } from '../../workshop/use-plan.ts'
import { useSession } from '../../workshop/use-workshop.tsx'
import styles from './evaluate-main.module.css'

/** The matrix on paper, drawn from the shapes that its files are made of; nothing while nobody prints. */
export function PrintedMatrix() {
  return useIsPrinting() ? <OnPaper /> : null
}

function OnPaper() {
  const messages = useMessages()
  const { language } = useLanguage()
  const session = useSession()
  const plan = usePlan()
  const stamp = { workshop: '', title: session.title, language, day: '', edition: 'internal', messages } as const
  const shapes = matrixShapes({ plan, session, board: { log: [] } }, stamp)
  return (
    <svg
      className={styles.printed}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      role="img"
      aria-label={messages.exports.matrixTitle(session.title)}
    >
      {shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  )
}

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape
      return <rect {...{ x, y, width, height, fill }} stroke={inks.edge} />
    }
    case 'dot':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={POINT.radius}
          fill={shape.fill}
          stroke={inks.ground}
          strokeWidth={POINT.ring}
        />
      )
    case 'words': {
      const { x, y, size, weight = 400, fill = inks.plain, anchor = 'start' } = shape
      return (
        <text x={x} y={y} fontSize={size} fontWeight={weight} fill={fill} textAnchor={anchor}>
          {shape.text}
        </text>
      )
    }
    case 'group':
      return (
        <g {...(shape.turn && { transform: `rotate(-90 ${shape.turn.x} ${shape.turn.y})` })}>
          {shape.shapes.map((inner, at) => (
            <Drawn key={at} shape={inner} />
          ))}
        </g>
      )
  }
}
