import { type Step, steps } from '@samenbord/tools/steps'
import { Menu } from '@samenbord/ui'
import { ChevronDown, Users } from 'lucide-react'
import { type CSSProperties, useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useMessages } from '../language/language.tsx'
import { useKeptTogether, useSteps } from '../tools/steps/use-steps.ts'
import { useBoard, useGroupStep } from '../workshop/use-workshop.tsx'
import { progressOf } from './progress.ts'
import styles from './step-nav.module.css'
import { useAddress } from './use-address.ts'

/** The five steps: where I am, where the group is, how far each one is. Everybody may look at every step. */
export function StepNav({ current }: { current: Step }) {
  const { workshop } = useMessages()
  const board = useBoard()
  const progress = useMemo(() => progressOf(board), [board])
  return (
    <nav className={styles.nav} aria-label={workshop.steps}>
      <ol className={styles.steps}>
        {steps.map(step => (
          <StepLink key={step} step={step} share={progress[step]} current={step === current} />
        ))}
      </ol>
      <StepMenu current={current} share={progress[current]} />
    </nav>
  )
}

interface StepLinkProps {
  readonly step: Step
  /** How far it is, 0..1. */
  readonly share: number
  readonly current: boolean
}

function StepLink({ step, share, current }: StepLinkProps) {
  const { workshop, method, lead } = useMessages()
  const { hrefOf } = useAddress()
  const { language } = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const groupIsHere = useGroupStep() === step
  const isOutOfReach = useKeptTogether() && !groupIsHere
  const minutes = useSteps().minutes[step]
  const planned = minutes === undefined ? '' : ` ${lead.planned(minutes)}.`
  const content = (
    <>
      <StepNumber step={step} share={share} />
      <span className={styles.name}>{method.step[step]}</span>
      {groupIsHere && (
        <span className={styles.group}>
          <Users size={13} strokeWidth={2.4} aria-hidden="true" />
          <span className="visually-hidden">, {workshop.groupIsHere}</span>
        </span>
      )}
    </>
  )
  if (isOutOfReach) {
    return (
      <li>
        <span className={styles.step} data-out title={`${method.step[step]}. ${lead.keptTogether}`}>
          {content}
        </span>
      </li>
    )
  }
  return (
    <li>
      <Link
        href={hrefOf(step)}
        className={styles.step ?? ''}
        aria-current={current ? 'step' : undefined}
        title={`${method.step[step]} (${percent.format(share)}): ${method.instruction[step]}${planned}`}
      >
        {content}
      </Link>
    </li>
  )
}

/** The step's number in a ring that fills as the work gets on. */
function StepNumber({ step, share }: { step: Step; share: number }) {
  const turn: CSSProperties & Record<'--share', string> = { '--share': `${share}turn` }
  return (
    <span className={styles.ring} style={turn} aria-hidden="true">
      <span className={styles.number}>{steps.indexOf(step) + 1}</span>
    </span>
  )
}

/** The same five steps where the screen is narrow. */
function StepMenu({ current, share }: { current: Step; share: number }) {
  const { workshop, method } = useMessages()
  const group = useGroupStep()
  const { hrefOf } = useAddress()
  const [, go] = useLocation()
  const isKept = useKeptTogether()
  return (
    <div className={styles.narrow}>
      <Menu
        label={`${workshop.steps}: ${method.step[current]}`}
        trigger={
          <>
            <StepNumber step={current} share={share} />
            <span className={styles.narrowName}>{method.step[current]}</span>
            <ChevronDown size={16} aria-hidden="true" />
          </>
        }
        items={steps.map((step, index) => ({
          id: step,
          label: `${index + 1}. ${method.step[step]}`,
          checked: step === current,
          disabled: isKept && step !== group,
          ...(step === group && { hint: workshop.groupIsHere }),
          onSelect: () => go(hrefOf(step)),
        }))}
      />
    </div>
  )
}
