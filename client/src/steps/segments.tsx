import { type KeyboardEvent, useId } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly count?: number }[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** The id of what the chosen segment shows. */
  readonly controls: string
}

/** Two or three views of one place, one of them shown. (WAI-ARIA tabs pattern) */
export function Segments<T extends string>({ label, options, value, onChange, controls }: SegmentsProps<T>) {
  const id = useId()
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = options.findIndex(option => option.value === value)
    const next = options.at((at + step) % options.length)
    if (!next) return
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={styles.segments} onKeyDown={onKey}>
      {options.map(option => (
        <button
          key={option.value}
          id={`${id}-${option.value}`}
          type="button"
          role="tab"
          className={styles.segment}
          aria-selected={option.value === value}
          aria-controls={option.value === value ? controls : undefined}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
        </button>
      ))}
    </div>
  )
}
