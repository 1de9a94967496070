import { useSnapshot } from '@samenbord/ui'
import { Stamp } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { Banner } from '../../room/banner.tsx'
import { useMe, useWorkshop } from '../../workshop/use-workshop.tsx'

/** Tells participants beforehand what they cannot change at this step. */
export function SettledBanner() {
  const { lead } = useMessages()
  const { language } = useLanguage()
  const settled = useSnapshot(useWorkshop().settled)
  if (useMe().role !== 'contributor' || settled.length === 0) return null
  const names = new Intl.ListFormat(language).format(settled.map(part => lead.partInText[part]))
  return <Banner icon={<Stamp size={18} />} tone="quiet" text={lead.settledBanner(names)} />
}
