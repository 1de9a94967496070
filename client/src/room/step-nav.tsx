import { goToStep, type Step, steps } from '@samenbord/tools/steps'
import { IconButton, Menu } from '@samenbord/ui'
import { ChevronDown, Users } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useMessages } from '../language/language.tsx'
import { useBoard, useGroupStep, useMayWrite, useWorkshop } from '../workshop/use-workshop.tsx'
import { progressOf } from './progress.ts'
import styles from './step-nav.module.css'

/** The five steps: where I am, where the group is, how far each one is. Everybody may look at every step. */
export function StepNav({ current }: { current: Step }) {
  const { workshop, method } = useMessages()
  const { id, documents } = useWorkshop()
  const board = useBoard()
  const group = useGroupStep()
  const mayLead = useMayWrite().session
  const progress = useMemo(() => progressOf(board), [board])
  const { language } = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

  return (
    <nav className={styles.nav} aria-label={workshop.steps}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <Link
              href={`/w/${id}/${step}`}
              className={styles.step ?? ''}
              aria-current={step === current ? 'step' : undefined}
              title={`${method.instruction[step]} (${percent.format(progress[step])})`}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span>{method.step[step]}</span>
              {step === group && (
                <span className={styles.group}>
                  <Users size={12} aria-hidden="true" />
                  <span className="visually-hidden">{workshop.groupIsHere}</span>
                </span>
              )}
              <span className={styles.meter} aria-hidden="true">
                <span style={{ inlineSize: `${progress[step] * 100}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <StepMenu current={current} />
      {mayLead && current !== group && (
        <IconButton
          label={workshop.bringGroup}
          className={styles.bring ?? ''}
          onClick={() => goToStep(documents.session, current)}
        >
          <Users size={18} aria-hidden="true" />
          <span className={styles.bringWord}>{workshop.bringGroup}</span>
        </IconButton>
      )}
    </nav>
  )
}

/** The same five steps where the screen is narrow. */
function StepMenu({ current }: { current: Step }) {
  const { workshop, method } = useMessages()
  const { id } = useWorkshop()
  const group = useGroupStep()
  const [, go] = useLocation()
  return (
    <div className={styles.narrow}>
      <Menu
        label={`${workshop.steps}: ${method.step[current]}`}
        trigger={
          <>
            <span className={styles.number}>{steps.indexOf(current) + 1}</span>
            <span className={styles.narrowName}>{method.step[current]}</span>
            <ChevronDown size={16} aria-hidden="true" />
          </>
        }
        items={steps.map((step, index) => ({
          id: step,
          label: `${index + 1}. ${method.step[step]}`,
          checked: step === current,
          ...(step === group && { hint: workshop.groupIsHere }),
          onSelect: () => go(`/w/${id}/${step}`),
        }))}
      />
    </div>
  )
}
