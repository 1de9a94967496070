import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import styles from './field.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean
}

interface FrameProps extends FieldProps {
  readonly id: string
  readonly children: ReactNode
}

function Frame({ id, label, hint, error, labelHidden = false, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

const describedBy = (id: string, { hint, error }: FieldProps): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

type TextFieldProps = FieldProps & InputHTMLAttributes<HTMLInputElement>

/** One line of text with its label; an error is announced and tied to the field. */
export function TextField({ label, hint, error, labelHidden, className, id: given, ...rest }: TextFieldProps) {
  const own = useId()
  const id = given ?? own
  return (
    <Frame id={id} label={label} hint={hint} error={error} labelHidden={labelHidden ?? false}>
      <input
        {...rest}
        id={id}
        className={`${styles.input} ${className ?? ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
      />
    </Frame>
  )
}

type TextAreaProps = FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>

/** Several lines of text with their label. */
export function TextArea({ label, hint, error, labelHidden, className, id: given, ...rest }: TextAreaProps) {
  const own = useId()
  const id = given ?? own
  return (
    <Frame id={id} label={label} hint={hint} error={error} labelHidden={labelHidden ?? false}>
      <textarea
        {...rest}
        id={id}
        className={`${styles.input} ${styles.area} ${className ?? ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
      />
    </Frame>
  )
}

interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly disabled?: boolean
}

/** A choice of one from a list, in the browser's own way. */
export function Select<T extends string>({ options, value, onChange, disabled, ...field }: SelectProps<T>) {
  const id = useId()
  return (
    <Frame id={id} {...field}>
      <select
        id={id}
        className={`${styles.input} ${styles.select}`}
        value={value}
        disabled={disabled}
        onChange={event => {
          const chosen = options.find(option => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        aria-describedby={describedBy(id, field)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly onChange: (checked: boolean) => void
}

/** A box to tick, with its label beside it. */
export function Checkbox({ label, labelHidden = false, onChange, ...rest }: CheckboxProps) {
  return (
    <label className={styles.check}>
      <input {...rest} type="checkbox" onChange={event => onChange(event.target.checked)} />
      <span className={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  )
}
