import { type Language, languages, planIn, planOf } from '@samenbord/board'
import type { PlanFormat } from '@samenbord/export'
import { Menu, type MenuItem } from '@samenbord/ui'
import { Check, Copy, Download, Link, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLanguage, useMessages } from '../language/language.tsx'
import { download } from '../screen/download.ts'
import { languageNames } from '../screen/preferences.tsx'
import { useCopy } from '../screen/use-copy.ts'
import { useBoard, useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import { renderPlan } from './render-plan.ts'

const shown: readonly { id: PlanFormat['id']; label: string }[] = [
  { id: 'csv', label: 'CSV' },
  { id: 'json', label: 'JSON' },
  { id: 'md', label: 'Markdown' },
]

/** The plan as a file, made in the browser so that it works without a network too. */
export function ExportMenu() {
  const { plan: texts, common } = useMessages()
  const workshop = useWorkshop()
  const { language: reader } = useLanguage()
  // until somebody picks one, the export speaks the reader's language, also after that has changed
  const [picked, setLanguage] = useState<Language>()
  const language = picked ?? reader
  const [copied, copy] = useCopy()
  const board = useBoard()
  const session = useSession()
  const plan = useMemo(() => planIn(planOf(board, session), language), [board, session, language])
  const { title } = session
  const stamp = { workshop: workshop.id, title, language }
  const address = `${location.origin}/api/workshops/${workshop.id}/plan.csv?lang=${language}`

  async function save(id: PlanFormat['id']): Promise<void> {
    const file = await renderPlan(id, plan, stamp)
    download(new Blob([file.text], { type: file.mediaType }), file.name)
  }

  const items: readonly MenuItem[] = [
    ...shown.map(({ id, label }) => ({
      id,
      label: texts.downloadAs(label),
      icon: <Download size={16} aria-hidden="true" />,
      onSelect: () => void save(id),
    })),
    {
      id: 'copy',
      label: texts.copyMarkdown,
      icon: <Copy size={16} aria-hidden="true" />,
      onSelect: () => void renderPlan('md', plan, stamp).then(file => copy(file.text)),
    },
    {
      id: 'address',
      label: texts.copyAddress,
      icon: <Link size={16} aria-hidden="true" />,
      onSelect: () => copy(address),
    },
    { id: 'print', label: texts.print, icon: <Printer size={16} aria-hidden="true" />, onSelect: () => print() },
    ...languages.map(option => ({
      id: option,
      label: languageNames[option],
      group: texts.exportLanguage,
      checked: option === language,
      onSelect: () => setLanguage(option),
    })),
  ]

  return (
    <Menu
      label={texts.export}
      items={items}
      trigger={
        <>
          {copied ? <Check size={16} aria-hidden="true" /> : <Download size={16} aria-hidden="true" />}
          <span aria-live="polite">{copied ? common.copied : texts.export}</span>
        </>
      }
    />
  )
}
