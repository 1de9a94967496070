import { type ChangeKind, changeKinds, changesBetween, type VersionChanges, type WorkshopState } from '@samenbord/board'
import { useMediaQuery } from '@samenbord/ui'
import { useEffect, useMemo, useRef } from 'react'
import type { Version } from '../api/api.ts'
import { useLanguage, useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { Loading } from '../screen/loading.tsx'
import { MiniMatrix } from '../steps/plan/mini-matrix.tsx'
import { useBoard, useMe, useSession } from '../workshop/use-workshop.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { useVersionState } from './use-versions.ts'
import { titleOf } from './version-words.ts'
import styles from './versions.module.css'

interface VersionViewProps {
  readonly version: Version
  readonly onRestored: () => void
}

/** One version beside what is there now, and the way back to it for facilitators. */
export function VersionView({ version, onRestored }: VersionViewProps) {
  const messages = useMessages()
  const { role } = useMe()
  const shown = useVersionState(version.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const isNarrow = useMediaQuery('(max-width: 700px)')
  useEffect(() => {
    // the list has given way, and the focus with it
    if (isNarrow) heading.current?.focus()
  }, [isNarrow])
  return (
    <section className={styles.view} aria-labelledby="version-title">
      <h3 id="version-title" ref={heading} tabIndex={-1}>
        {titleOf(version, messages)}
      </h3>
      {shown === undefined && <Loading />}
      {shown && 'failure' in shown && <p role="alert">{faultText(messages, shown.failure)}</p>}
      {shown && 'state' in shown && <Comparison then={shown.state} />}
      {shown && 'state' in shown && role === 'facilitator' && (
        <RestoreVersion key={version.id} version={version.id} onRestored={onRestored} />
      )}
    </section>
  )
}

function Comparison({ then }: { then: WorkshopState }) {
  const { versions: texts } = useMessages()
  const [board, session] = [useBoard(), useSession()]
  const now = useMemo(() => ({ board, session }), [board, session])
  const changes = useMemo(() => changesBetween(then, now), [then, now])
  const told = changeKinds.filter(kind => changes[kind].length > 0)
  return (
    <>
      <div className={styles.matrices}>
        <Picture title={texts.kept} state={then} placed={changes.placed} />
        <Picture title={texts.now} state={now} placed={changes.placed} />
      </div>
      <h4>{texts.since}</h4>
      {told.length === 0 && <p>{texts.unchanged}</p>}
      <ul className={styles.changes}>
        {told.map(kind => (
          <li key={kind}>
            <strong>{texts.change[kind](changes[kind].length)}</strong>
            <Names kind={kind} changes={changes} then={then} now={now} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface PictureProps {
  readonly title: string
  readonly state: WorkshopState
  /** Stakeholders that stand elsewhere in the other one. */
  readonly placed: readonly string[]
}

function Picture({ title, state, placed }: PictureProps) {
  const { versions: texts } = useMessages()
  const { language } = useLanguage()
  const { board, session } = state
  const live = [...board.placements].filter(([id]) => board.notes.get(id)?.status !== 'merged')
  const isClear = new Set(placed)
  const label = texts.placed(new Intl.NumberFormat(language).format(live.length))
  return (
    <figure>
      <MiniMatrix
        points={live.flatMap(([id, at]) => (isClear.has(id) ? [at] : []))}
        others={live.flatMap(([id, at]) => (isClear.has(id) ? [] : [at]))}
        thresholds={session.thresholds}
        label={`${title}: ${label}`}
      />
      <figcaption>
        <strong>{title}</strong> {label}
      </figcaption>
    </figure>
  )
}

interface NamesProps {
  readonly kind: ChangeKind
  readonly changes: VersionChanges
  readonly then: WorkshopState
  readonly now: WorkshopState
}

const SHOWN = 8

function Names({ kind, changes, then, now }: NamesProps) {
  const { versions: texts } = useMessages()
  const { language } = useLanguage()
  const names = [...new Set(changes[kind].flatMap(id => nameOf(id, kind, [then, now]) ?? []))]
  if (names.length === 0) return null
  const rest = names.length - SHOWN
  return (
    <span>
      {names.slice(0, SHOWN).join(' · ')}
      {rest > 0 && ` · ${texts.more(new Intl.NumberFormat(language).format(rest))}`}
    </span>
  )
}

/** Whose cell of the plan it is: a stakeholder's or a profile's. */
const partyIn = ({ board }: WorkshopState, id: string): string | undefined =>
  board.notes.get(id)?.name ?? board.profiles.get(id)?.name

/** How whatever changed is called; undefined for what has no name. */
function nameOf(
  id: string,
  kind: ChangeKind,
  [then, now]: readonly [WorkshopState, WorkshopState],
): string | undefined {
  const [before, after] = [then.board.notes.get(id)?.name, now.board.notes.get(id)?.name]
  if (kind === 'renamed') return `${before} → ${after}`
  if (kind === 'profiles') return (now.board.profiles.get(id) ?? then.board.profiles.get(id))?.name
  const entry = now.board.entries.get(id) ?? then.board.entries.get(id)
  return entry ? (partyIn(now, entry.stakeholder) ?? partyIn(then, entry.stakeholder)) : (after ?? before)
}
