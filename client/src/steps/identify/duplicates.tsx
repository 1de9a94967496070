import { duplicatesOf, type Likeness, mergeNotes, type NoteId } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { cell } from '../../workshop/watched.ts'
import styles from './identify-panel.module.css'
import { useRestedBoard } from './use-rested-board.ts'

/** Pairs this person called different; they are not shown to them again until the page is loaded anew. */
const different = cell<ReadonlySet<string>>(new Set())

/** Notes that may name the same stakeholder, each pair with its ways out. */
export function Duplicates() {
  const { identify } = useMessages()
  const board = useRestedBoard()
  const mayWrite = useMayWrite().noteRemoval
  const dismissed = useSnapshot(different)
  const pairs = useMemo(() => duplicatesOf(board), [board]).filter(pair => !dismissed.has(keyOf(pair)))
  if (pairs.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        {identify.duplicates} <span className={styles.count}>{pairs.length}</span>
      </h2>
      {mayWrite && <p className={styles.quiet}>{identify.duplicatesHint}</p>}
      <ul className={styles.list}>
        {pairs.map(pair => (
          <Pair key={keyOf(pair)} {...pair} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  )
}

interface PairProps {
  readonly a: NoteId
  readonly b: NoteId
  readonly why: Likeness
  readonly mayWrite: boolean
}

function Pair({ a, b, why, mayWrite }: PairProps) {
  const { identify, method } = useMessages()
  const { documents, selection } = useWorkshop()
  const board = useBoard()
  const [first, second] = [board.notes.get(a), board.notes.get(b)]
  // the pairs are a moment old: one of the two may have gone since
  if (!first || !second || [first, second].some(note => note.status === 'merged')) return null
  const keep = (kept: NoteId) => mergeNotes(documents.board, { keep: kept, merged: kept === a ? b : a })
  const names = [...new Set([first.name, second.name])].join(' · ')
  const groups = [first, second].map(note =>
    note.category ? method.categoryShort[note.category] : method.uncategorised,
  )
  return (
    <li className={styles.pair}>
      <button type="button" className={styles.pairName} onClick={() => selection.set([a, b])}>
        {names}
        <small>{[...new Set(groups), identify.likeness[why]].join(' · ')}</small>
      </button>
      {mayWrite && (
        <span className={styles.choices}>
          {first.name === second.name ? (
            <Button aria-label={identify.mergePair(first.name, second.name)} onClick={() => keep(a)}>
              {identify.merge}
            </Button>
          ) : (
            [first, second].map(note => (
              <Button key={note.id} onClick={() => keep(note.id)}>
                <span>{identify.mergeInto(note.name)}</span>
              </Button>
            ))
          )}
          <Button
            variant="plain"
            aria-label={identify.notSamePair(first.name, second.name)}
            onClick={() => different.set(new Set([...different.get(), keyOf({ a, b })]))}
          >
            {identify.notSame}
          </Button>
        </span>
      )}
    </li>
  )
}

const keyOf = ({ a, b }: { a: NoteId; b: NoteId }): string => `${a}:${b}`
