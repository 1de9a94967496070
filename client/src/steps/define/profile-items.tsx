import { editProfile, limits, type Profile, type ProfileList } from '@samenbord/board'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './profile-card.module.css'

/** The lists that a card shows and asks for. */
export type ShownList = Extract<ProfileList, 'characteristics' | 'motives' | 'expectations' | 'concerns'>

interface ProfileItemsProps {
  readonly profile: Profile
  readonly list: ShownList
  /** Just asked for: the cursor goes there. */
  readonly fresh?: boolean
}

/** One short list of a profile, such as its motives: type, Enter, type, Enter; each item can be written anew. */
export function ProfileItems({ profile, list, fresh = false }: ProfileItemsProps) {
  const { define, method } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().profiles
  const items = profile[list]
  const write = (next: readonly string[]) => editProfile(documents.board, profile.id, { [list]: next })

  const replace = (before: string, after: string) => {
    const at = items.indexOf(before)
    if (at >= 0 && after !== before) write(after === '' ? items.toSpliced(at, 1) : items.with(at, after))
  }

  if (!mayWrite && items.length === 0) return null
  return (
    <section className={styles.items} data-list={list}>
      <h3>{method.profileList[list]}</h3>
      <ul>
        {items.map((item, index) => (
          <li key={`${index}:${item}`}>
            {mayWrite ? (
              <>
                <ItemField
                  label={define.itemOf(method.profileList[list], profile.name)}
                  item={item}
                  onWrite={after => replace(item, after)}
                />
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={define.removeItem(item)}
                  onClick={() => replace(item, '')}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </>
            ) : (
              <span>{item}</span>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && items.length < limits.listItems && (
        <NewItem
          label={define.addTo(method.profileList[list], profile.name)}
          example={items.length === 0 ? define.itemExample[list] : define.addItem}
          fresh={fresh}
          onAdd={item => write([...items, item])}
        />
      )}
    </section>
  )
}

function ItemField({ label, item, onWrite }: { label: string; item: string; onWrite: (item: string) => void }) {
  const [draft, setDraft] = useState(item)
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') setDraft(item)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.blur()
  }
  return (
    <textarea
      className={styles.item}
      aria-label={label}
      rows={1}
      maxLength={limits.field}
      value={draft}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => onWrite(draft.trim())}
      onKeyDown={onKey}
    />
  )
}

interface NewItemProps {
  readonly label: string
  readonly example: string
  readonly fresh: boolean
  readonly onAdd: (item: string) => void
}

function NewItem({ label, example, fresh, onAdd }: NewItemProps) {
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) field.current?.focus()
  }, [fresh])

  const add = () => {
    if (draft.trim() !== '') onAdd(draft.trim())
    setDraft('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft('')
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <input
      ref={field}
      className={styles.newItem}
      aria-label={label}
      placeholder={example}
      value={draft}
      maxLength={limits.field}
      enterKeyHint="enter"
      data-new-item
      onChange={event => setDraft(event.target.value)}
      onKeyDown={onKey}
      onBlur={add}
    />
  )
}
