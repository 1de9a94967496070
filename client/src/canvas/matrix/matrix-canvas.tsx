import type { Watched } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Carry } from './carry.ts'
import styles from './matrix-canvas.module.css'
import type { MatrixModel, MatrixOwner } from './matrix-model.ts'
import { type Matrix, openMatrix } from './open-matrix.ts'

interface MatrixCanvasProps {
  readonly model: MatrixModel
  /** These four must stay the same as long as the canvas is mounted. */
  readonly carry: Carry
  readonly owner: MatrixOwner
  readonly others: Watched<ReadonlyMap<number, Presence>>
  readonly onReady: (matrix: Matrix | undefined) => void
  readonly label: string
  readonly describedBy: string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The border between React and the matrix: mounts it, hands it models, and nothing else. */
export function MatrixCanvas(props: MatrixCanvasProps) {
  const { model, carry, owner, others, onReady } = props
  const host = useRef<HTMLDivElement>(null)
  const matrix = useRef<Matrix>(undefined)
  const first = useRef(model)

  useEffect(() => {
    if (!host.current) return
    const opened = openMatrix(host.current, { model: first.current, carry, owner })
    matrix.current = opened
    onReady(opened)
    const showOthers = () => opened.showOthers(others.get())
    showOthers()
    const unsubscribe = others.subscribe(showOthers)
    return () => {
      unsubscribe()
      onReady(undefined)
      opened.close()
    }
  }, [carry, owner, others, onReady])

  useEffect(() => matrix.current?.show(model), [model])

  return (
    <div
      ref={host}
      className={styles.host}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plane is operated by arrow keys
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onPointerDown={event => {
        event.currentTarget.dataset.hand = 'pointer'
      }}
      onKeyDown={event => {
        event.currentTarget.dataset.hand = 'keys'
        props.onKeyDown(event)
      }}
    />
  )
}
