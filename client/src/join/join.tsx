import { Button } from '@samenbord/ui'
import { faults } from '@samenbord/wire'
import { useCallback, useEffect, useState } from 'react'
import { type ApiCode, api, type Key, type Preview } from '../api/api.ts'
import { JoinByCode } from '../landing/join-by-code.tsx'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { Loading } from '../screen/loading.tsx'
import { MessagePage } from '../screen/message.tsx'
import { useTitle } from '../screen/use-title.ts'
import { Invitation } from './invitation.tsx'
import { keyOf } from './secret.ts'

type Lookup =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly preview: Preview }
  | { readonly state: 'failed'; readonly code: ApiCode }

/** Where links and codes lead: looks up the workshop and shows it; only a click on Join redeems the link. */
export function Join() {
  const { common, join } = useMessages()
  const [key, setKey] = useState<Key | undefined>(() => keyOf(location.href))
  useTitle(common.appName)

  useEffect(() => {
    // the secret must not stay in the address bar, the history or a screen that is shared
    const forget = () => {
      if (location.pathname !== '/j') return
      const next = keyOf(location.href)
      if (next) setKey(next)
      history.replaceState(null, '', '/j')
    }
    forget()
    // a pasted link changes the hash; the form on this very page pushes an address (wouter makes an event of that)
    for (const change of ['hashchange', 'pushState']) addEventListener(change, forget)
    return () => {
      for (const change of ['hashchange', 'pushState']) removeEventListener(change, forget)
    }
  }, [])

  if (!key) {
    return (
      <MessagePage title={join.noKeyTitle} text={join.noKey}>
        <JoinByCode />
      </MessagePage>
    )
  }
  return <LookUp keyToTry={key} />
}

function LookUp({ keyToTry }: { keyToTry: Key }) {
  const messages = useMessages()
  const [lookup, setLookup] = useState<Lookup>({ state: 'looking' })

  const look = useCallback(async () => {
    setLookup({ state: 'looking' })
    const found = await api.preview(keyToTry)
    setLookup(found.ok ? { state: 'found', preview: found.value } : { state: 'failed', code: found.code })
  }, [keyToTry])

  useEffect(() => {
    void look()
  }, [look])

  if (lookup.state === 'looking') return <Loading text={messages.join.checking} />
  if (lookup.state === 'found') return <Invitation preview={lookup.preview} keyToUse={keyToTry} />
  return (
    <MessagePage title={messages.join.failedTitle} text={faultText(messages, lookup.code)}>
      {isPassing(lookup.code) ? (
        <Button variant="primary" onClick={() => void look()}>
          {messages.common.retry}
        </Button>
      ) : (
        <JoinByCode />
      )}
    </MessagePage>
  )
}

/** Might the same link work in a moment? */
const isPassing = (code: ApiCode): boolean => code === 'unreachable' || !faults[code].permanent
