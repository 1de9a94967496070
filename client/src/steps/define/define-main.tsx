import { addProfile, liveNotes, type NoteId, nextProfileLook, type ProfileId } from '@samenbord/board'
import { Button, EmptyState } from '@samenbord/ui'
import { Plus } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { useAssigning } from './assigning.ts'
import styles from './define-main.module.css'
import { ProfileCard } from './profile-card.tsx'
import { UnassignedTray } from './unassigned-tray.tsx'

/** The profile cards, and the stakeholders that have none yet. */
export function DefineMain() {
  const { define } = useMessages()
  const { documents, newId } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const [news, setNews] = useState('')
  const page = useRef<HTMLDivElement>(null)
  const notes = useMemo(() => liveNotes(board), [board])
  const profiles = [...board.profiles.values()]

  const say = useCallback(
    (note: NoteId, profile: ProfileId | undefined) => {
      const name = board.notes.get(note)?.name ?? ''
      setNews(define.assigned(name, board.profiles.get(profile ?? '')?.name ?? define.noProfile))
    },
    [board, define],
  )
  const assigning = useAssigning(say)
  const carried = board.notes.get(assigning.carried ?? '')

  const add = () => {
    const name = define.profileNumber(profiles.length + 1)
    addProfile(documents.board, { id: newId(), name, ...nextProfileLook(profiles) })
  }
  useKeys(page, event => {
    if (event.key === 'Escape' && carried) {
      assigning.letGo()
      page.current?.querySelector<HTMLElement>(`[data-note="${carried.id}"]`)?.focus()
    }
    walkTargets(event)
  })

  return (
    <div ref={page} className={styles.page} data-carrying={carried !== undefined}>
      <UnassignedTray
        notes={notes.filter(note => !board.profiles.has(board.assignments.get(note.id) ?? ''))}
        assigning={assigning}
        empty={notes.length === 0}
      />
      <section className={styles.cards} aria-label={define.listCaption}>
        {profiles.map(profile => (
          <ProfileCard
            key={profile.id}
            profile={profile}
            members={notes.filter(note => board.assignments.get(note.id) === profile.id)}
            assigning={assigning}
          />
        ))}
        {profiles.length === 0 && (
          <EmptyState title={define.empty}>
            <p className={styles.emptyText}>{define.emptyText}</p>
          </EmptyState>
        )}
        <Button
          className={styles.add ?? ''}
          disabled={!mayWrite}
          onClick={add}
          variant={profiles.length ? 'quiet' : 'primary'}
        >
          <Plus size={18} aria-hidden="true" />
          {define.newProfile}
        </Button>
      </section>
      <p className={styles.news} role="status">
        {carried && !assigning.point ? define.carrying(carried.name) : news}
      </p>
      {carried && assigning.point && (
        <span className={styles.ghost} style={{ left: assigning.point.x, top: assigning.point.y }}>
          {carried.name}
        </span>
      )}
    </div>
  )
}

function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const target = element.current
    target?.addEventListener('keydown', onKey)
    return () => target?.removeEventListener('keydown', onKey)
  })
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

// While a stakeholder is in hand, arrows go from target to target.
function walkTargets(event: KeyboardEvent): void {
  const step = steps[event.key]
  const { currentTarget: page, target: from } = event
  if (step === undefined || !(page instanceof HTMLElement) || !(from instanceof HTMLElement)) return
  const targets = [...page.querySelectorAll<HTMLElement>('[data-target]')]
  if (targets.length === 0 || from instanceof HTMLInputElement) return
  event.preventDefault()
  targets.at((targets.indexOf(from) + step) % targets.length)?.focus()
}
