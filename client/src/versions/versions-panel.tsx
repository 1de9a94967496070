import { Button } from '@samenbord/ui'
import { ChevronLeft } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { Loading } from '../screen/loading.tsx'
import { useMe } from '../workshop/use-workshop.tsx'
import { SaveVersion } from './save-version.tsx'
import { useVersions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import { VersionView } from './version-view.tsx'
import styles from './versions.module.css'

/** All versions, and the chosen one beside them; a narrow screen shows one or the other. */
export function VersionsPanel() {
  const messages = useMessages()
  const { versions: texts } = messages
  const { role } = useMe()
  const { versions, failure, ask } = useVersions()
  const [chosen, setChosen] = useState<string>()
  const [news, setNews] = useState('')
  const version = versions?.find(({ id }) => id === chosen)
  const panel = useRef<HTMLDivElement>(null)
  useReturn(panel, chosen)
  const isLeading = role === 'facilitator'

  function choose(id: string | undefined): void {
    setChosen(id)
    setNews('')
  }

  async function tell(what: string): Promise<void> {
    await ask()
    setChosen(undefined)
    setNews(what)
  }

  return (
    <div ref={panel} className={styles.panel} data-chosen={version ? 'true' : undefined}>
      <div className={styles.all}>
        <p className={styles.intro}>{isLeading ? texts.intro : texts.introLook}</p>
        {isLeading && <SaveVersion onSaved={() => void tell(texts.saved)} />}
        <p className={styles.news} role="status">
          {news}
        </p>
        {failure && <p role="alert">{faultText(messages, failure)}</p>}
        {!versions && !failure && <Loading />}
        {versions?.length === 0 && <p>{texts.none}</p>}
        {versions && versions.length > 0 && <VersionList versions={versions} chosen={chosen} onChoose={choose} />}
      </div>
      {version ? (
        <div className={styles.one}>
          <Button className={styles.back ?? ''} variant="plain" onClick={() => choose(undefined)}>
            <ChevronLeft size={16} aria-hidden="true" />
            {texts.back}
          </Button>
          <VersionView version={version} onRestored={() => void tell(texts.restored)} />
        </div>
      ) : (
        <p className={styles.empty}>{versions && versions.length > 0 && texts.choose}</p>
      )}
    </div>
  )
}

/** Brings the focus back to the line of a version that was closed. */
function useReturn(panel: RefObject<HTMLElement | null>, chosen: string | undefined): void {
  const before = useRef<string>(undefined)
  useEffect(() => {
    const [closed, next] = [before.current, chosen]
    before.current = next
    if (closed === undefined || next !== undefined) return
    panel.current?.querySelector<HTMLElement>(`[data-version="${CSS.escape(closed)}"]`)?.focus()
  }, [panel, chosen])
}
