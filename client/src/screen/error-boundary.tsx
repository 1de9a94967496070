import { Button } from '@samenbord/ui'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../language/language.tsx'
import { Message } from './message.tsx'

/** Catches what a screen throws and says what became of the person's work. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { common } = useMessages()
  return (
    <Message title={common.crashTitle} text={common.crash}>
      <Button variant="primary" onClick={() => location.reload()}>
        {common.reload}
      </Button>
    </Message>
  )
}
