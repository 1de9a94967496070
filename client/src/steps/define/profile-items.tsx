import { editProfile, limits, type Profile, type ProfileList } from '@samenbord/board'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './define-main.module.css'

/** One short list of a profile, such as its motives: type, Enter, type, Enter. */
export function ProfileItems({ profile, list }: { profile: Profile; list: ProfileList }) {
  const { define, method } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().board
  const [draft, setDraft] = useState('')
  const items = profile[list]
  const write = (next: readonly string[]) => editProfile(documents.board, profile.id, { [list]: next })

  const add = () => {
    if (draft.trim() !== '') write([...items, draft.trim()])
    setDraft('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }

  return (
    <section className={styles.items}>
      <h3>{method.profileList[list]}</h3>
      <ul>
        {items.map((item, index) => (
          <li key={`${index}:${item}`}>
            <span>{item}</span>
            {mayWrite && (
              <button
                type="button"
                className={styles.removeItem}
                aria-label={define.removeItem(item)}
                onClick={() => write(items.filter((_, place) => place !== index))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && items.length < limits.listItems && (
        <input
          className={styles.newItem}
          aria-label={define.addTo(method.profileList[list], profile.name)}
          placeholder={define.addItem}
          value={draft}
          maxLength={limits.field}
          onChange={event => setDraft(event.target.value)}
          onKeyDown={onKey}
          onBlur={add}
        />
      )}
    </section>
  )
}
