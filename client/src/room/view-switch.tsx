import type { Step } from '@samenbord/tools/steps'
import { LayoutGrid, List } from 'lucide-react'
import { Link } from 'wouter'
import { useMessages } from '../language/language.tsx'
import styles from './top-bar.module.css'
import { useAddress } from './use-address.ts'
import { useStepView } from './use-step-view.ts'

/** Board or list: the same work, seen and done in another way; nothing where a step is a list already. */
export function ViewSwitch({ step }: { step: Step }) {
  const { workshop } = useMessages()
  const { asList, hrefOf } = useAddress()
  if (!useStepView(step).List) return null
  const views = [
    { view: 'board', label: workshop.canvasView, Icon: LayoutGrid, current: !asList },
    { view: 'list', label: workshop.listView, Icon: List, current: asList },
  ] as const
  return (
    <nav className={styles.views} aria-label={`${workshop.canvasView} / ${workshop.listView}`}>
      {views.map(({ view, label, Icon, current }) => (
        <Link
          key={view}
          href={hrefOf(step, view)}
          className={styles.view ?? ''}
          aria-label={label}
          aria-current={current}
          title={label}
        >
          <Icon size={18} aria-hidden="true" />
        </Link>
      ))}
    </nav>
  )
}
