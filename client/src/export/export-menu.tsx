import { type Disclosure, disclosures, type Language, languages } from '@samenbord/board'
import type { Look } from '@samenbord/export'
import { Button, Menu, type MenuItem } from '@samenbord/ui'
import { Check, Copy, Download, FileArchive, Link, Printer } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useMessages } from '../language/language.tsx'
import { download } from '../screen/download.ts'
import { languageNames } from '../screen/preferences.tsx'
import { useCopy } from '../screen/use-copy.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './export-menu.module.css'
import { useExport } from './use-export.ts'
import type { FileKind } from './write-file.ts'

const shown: readonly { id: FileKind; label: string }[] = [
  { id: 'xlsx', label: 'Excel' },
  { id: 'pdf', label: 'PDF' },
  { id: 'docx', label: 'Word' },
  { id: 'csv', label: 'CSV' },
  { id: 'ics', label: 'iCalendar' },
  { id: 'svg', label: 'SVG' },
  { id: 'png', label: 'PNG' },
  { id: 'md', label: 'Markdown' },
  { id: 'json', label: 'JSON' },
]

const boards: readonly { id: FileKind; label: string }[] = [
  { id: 'boardSvg', label: 'SVG' },
  { id: 'boardPng', label: 'PNG' },
]

const grounds = ['paper', 'transparent'] as const satisfies readonly Look['ground'][]

const icon = (Icon: typeof Download) => <Icon size={16} aria-hidden="true" />

/** The plan as a file, made in the browser so that it works without a network too. */
export function ExportMenu() {
  const { plan: texts, common, exports: words } = useMessages()
  const { id: workshop } = useWorkshop()
  const { language: reader } = useLanguage()
  // until somebody picks one, the export speaks the reader's language, also after that has changed
  const [picked, setLanguage] = useState<Language>()
  const language = picked ?? reader
  const [edition, setEdition] = useState<Disclosure>('internal')
  const [copied, copy] = useCopy()
  const [ground, setGround] = useState<Look['ground']>('paper')
  const { progress, make, cancel } = useExport({ language, edition, ground })
  const address = `${location.origin}/api/workshops/${workshop}/plan.csv?lang=${language}&edition=${edition}`

  const items: readonly MenuItem[] = [
    ...[...shown, ...boards.map(({ id, label }) => ({ id, label: words.boardAs(label) }))].map(({ id, label }) => ({
      id,
      label: texts.downloadAs(label),
      icon: icon(Download),
      onSelect: () => void make(id, ({ blob, name }) => download(blob, name)),
    })),
    {
      id: 'workshop',
      label: words.workshopFile,
      icon: icon(FileArchive),
      onSelect: () => void make('workshop', ({ blob, name }) => download(blob, name)),
    },
    {
      id: 'copy',
      label: texts.copyMarkdown,
      icon: icon(Copy),
      onSelect: () => void make('md', async ({ blob }) => copy(await blob.text())),
    },
    { id: 'address', label: texts.copyAddress, icon: icon(Link), onSelect: () => copy(address) },
    { id: 'print', label: texts.print, icon: icon(Printer), onSelect: () => print() },
    ...disclosures.map(option => ({
      id: option,
      label: words.editions[option],
      group: words.edition,
      checked: option === edition,
      onSelect: () => setEdition(option),
    })),
    ...grounds.map(option => ({
      id: option,
      label: words.grounds[option],
      group: words.ground,
      checked: option === ground,
      onSelect: () => setGround(option),
    })),
    ...languages.map(option => ({
      id: option,
      label: languageNames[option],
      group: texts.exportLanguage,
      checked: option === language,
      onSelect: () => setLanguage(option),
    })),
  ]

  return (
    <div className={styles.export}>
      <Menu
        label={texts.export}
        items={items}
        trigger={
          <>
            {icon(copied ? Check : Download)}
            <span aria-live="polite">{copied ? common.copied : progress === 'busy' ? words.making : texts.export}</span>
          </>
        }
      />
      {progress === 'busy' && (
        <Button variant="plain" onClick={cancel}>
          {common.cancel}
        </Button>
      )}
      {progress === 'failed' && (
        <p role="alert" className={styles.failure}>
          {words.failed}
        </p>
      )}
    </div>
  )
}
