import { setLock } from '@samenbord/tools/lock'
import { goToStep, type Step } from '@samenbord/tools/steps'
import { Button, useSnapshot } from '@samenbord/ui'
import { faults } from '@samenbord/wire'
import { CloudOff, Lock, Users } from 'lucide-react'
import { useLocation } from 'wouter'
import { EarlierCopyBanner } from '../keeping/earlier-copy-banner.tsx'
import { EndingBanner } from '../keeping/ending-banner.tsx'
import { OpenRestoredButton } from '../keeping/open-restored-button.tsx'
import { useMessages } from '../language/language.tsx'
import { DeviceStrip } from '../people/device-strip.tsx'
import { faultText } from '../screen/fault-text.ts'
import { CalledBanner } from '../tools/gathering/called-banner.tsx'
import { LateNotes } from '../tools/private-writing/late-notes.tsx'
import { SettledBanner } from '../tools/steps/settled-banner.tsx'
import { TimeUpBanner } from '../tools/timer/time-up-banner.tsx'
import { useGroupStep, useLink, useMayWrite, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import { Banner } from './banner.tsx'
import { RescueButton } from './rescue-button.tsx'
import { useAddress } from './use-address.ts'
import { useLasting } from './use-lasting.ts'

// A connection that takes this long is worth a word.
const PATIENCE_MS = 4000

/** What stands in the way of the work now, and what becomes of it: a line each, only while it is so. */
export function Banners({ step }: { step: Step }) {
  return (
    <>
      <DeviceStrip />
      <LinkBanner />
      <EarlierCopyBanner />
      <EndingBanner />
      <LockBanner />
      <TimeUpBanner />
      <SettledBanner />
      <CalledBanner />
      <LateNotes />
      <GroupBanner step={step} />
    </>
  )
}

function LinkBanner() {
  const messages = useMessages()
  const kind = useLink(status => status.kind)
  const refusal = useLink(status => (status.kind === 'refused' ? status.code : undefined))
  // while the link is live a letter is unsaved for a moment, and nothing here depends on it
  const isKept = useLink(status => status.kind !== 'live' && status.unsaved > 0)
  const [, go] = useLocation()
  const unreached = useLasting(kind === 'connecting', PATIENCE_MS)
  if (refusal) {
    const isEarlier = refusal === 'epochChanged'
    return (
      <Banner icon={<CloudOff size={18} />} tone="danger" text={faultText(messages, refusal)}>
        {(isKept || isEarlier) && <RescueButton />}
        {isEarlier && <OpenRestoredButton />}
        {faults[refusal].permanent && !isEarlier && (
          <Button onClick={() => go('/j')}>{messages.landing.joinTitle}</Button>
        )}
      </Banner>
    )
  }
  if (kind !== 'offline' && !unreached) return null
  return (
    <Banner icon={<CloudOff size={18} />} tone="warn" text={messages.workshop.offlineBanner}>
      {isKept && <RescueButton />}
    </Banner>
  )
}

function LockBanner() {
  const { workshop: texts } = useMessages()
  const { lock, documents } = useWorkshop()
  const { locked } = useSnapshot(lock)
  const { role } = useMe()
  if (!locked || role === 'viewer') return null
  if (role === 'contributor') return <Banner icon={<Lock size={18} />} tone="quiet" text={texts.lockedBanner} />
  return (
    <Banner icon={<Lock size={18} />} tone="quiet" text={texts.lockedForYou}>
      <Button onClick={() => setLock(documents.session, false)}>{texts.unlock}</Button>
    </Banner>
  )
}

/** For whoever looks at another step than the group. */
function GroupBanner({ step }: { step: Step }) {
  const { workshop: texts, method } = useMessages()
  const { documents } = useWorkshop()
  const group = useGroupStep()
  const mayLead = useMayWrite().session
  const { hrefOf } = useAddress()
  const [, go] = useLocation()
  if (step === group) return null
  return (
    <Banner icon={<Users size={18} />} tone="plain" text={texts.groupIsAt(method.step[group])}>
      <Button variant="plain" onClick={() => go(hrefOf(group))}>
        {texts.goToGroup}
      </Button>
      {mayLead && <Button onClick={() => goToStep(documents.session, step)}>{texts.bringGroup}</Button>}
    </Banner>
  )
}
