import { Dialog, Menu } from '@samenbord/ui'
import { Ellipsis, Home, Keyboard, Languages, SunMoon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useMessages } from '../language/language.tsx'
import { languageNames, useLanguageItems, useThemeItems } from '../screen/preferences.tsx'
import styles from './room.module.css'

/** Everything one seldom needs: language, appearance, shortcuts, the way out. */
export function RoomMenu() {
  const { workshop, common } = useMessages()
  const { language } = useLanguage()
  const [, go] = useLocation()
  const [helping, setHelping] = useState(false)
  const languages = useLanguageItems()
  const themes = useThemeItems()
  useQuestionMark(() => setHelping(true))

  return (
    <>
      <Menu
        label={`${common.language}: ${languageNames[language]}`}
        trigger={<Languages size={18} aria-hidden="true" />}
        items={languages}
        className={styles.wideOnly ?? ''}
      />
      <Menu
        label={workshop.menu}
        trigger={<Ellipsis size={18} aria-hidden="true" />}
        items={[
          ...themes.map(item => ({ ...item, icon: item.icon ?? <SunMoon size={16} aria-hidden="true" /> })),
          ...languages.map(item => ({ ...item, icon: <Languages size={16} aria-hidden="true" /> })),
          {
            id: 'shortcuts',
            label: workshop.shortcuts,
            hint: '?',
            icon: <Keyboard size={16} aria-hidden="true" />,
            onSelect: () => setHelping(true),
          },
          {
            id: 'leave',
            label: workshop.leave,
            icon: <Home size={16} aria-hidden="true" />,
            onSelect: () => go('/'),
          },
        ]}
      />
      <Dialog title={workshop.shortcuts} open={helping} onClose={() => setHelping(false)} closeLabel={common.close}>
        <ShortcutSheet />
      </Dialog>
    </>
  )
}

function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key === '?' && !typing) open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

function ShortcutSheet() {
  const { workshop } = useMessages()
  const { shortcut, keys } = workshop
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl+Z · Ctrl+Shift+Z', shortcut.undo],
    [`${keys.doubleClick} · N`, shortcut.newNote],
    ['Enter', shortcut.edit],
    ['Delete', shortcut.remove],
    ['Ctrl+A', shortcut.selectAll],
    ['Ctrl+D', shortcut.duplicate],
    ['Ctrl+C · Ctrl+V', shortcut.copyPaste],
    [keys.arrows, shortcut.nudge],
    ['+ · − · 0 · 1', shortcut.zoom],
    [keys.space, shortcut.pan],
    ['Esc', shortcut.escape],
    ['?', shortcut.help],
  ]
  return (
    <dl className={styles.shortcuts}>
      {rows.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
