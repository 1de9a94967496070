import { setLock } from '@samenbord/tools/lock'
import type { Step } from '@samenbord/tools/steps'
import { Dialog, Menu, type MenuItem, useSnapshot } from '@samenbord/ui'
import {
  CalendarClock,
  Ellipsis,
  Hand,
  History,
  House,
  Keyboard,
  Lock,
  LockOpen,
  Megaphone,
  Redo2,
  Undo2,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { KeepingScreen } from '../keeping/keeping-screen.tsx'
import { useMessages } from '../language/language.tsx'
import { useLanguageItems, useThemeItems } from '../screen/preferences.tsx'
import { useGathering } from '../tools/gathering/use-gathering.ts'
import { useHand } from '../tools/hands/use-hand.ts'
import { VersionsScreen } from '../versions/versions-screen.tsx'
import { useMayWrite, useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import styles from './top-bar.module.css'
import { isField } from './use-room-keys.ts'

/** Everything one seldom needs: appearance, language, shortcuts, the way out. On a phone also the tools of the rail. */
export function RoomMenu({ phone, step }: { phone: boolean; step: Step }) {
  const { workshop, common, keeping, versions } = useMessages()
  const { role } = useMe()
  const [, go] = useLocation()
  const [helping, setHelping] = useState(false)
  const [ending, setEnding] = useState(false)
  const [looking, setLooking] = useState(false)
  const tools = useToolItems(step)
  const themes = useThemeItems()
  const languages = useLanguageItems()
  useQuestionMark(() => setHelping(true))

  const help: MenuItem = {
    id: 'shortcuts',
    label: workshop.shortcuts,
    hint: '?',
    icon: <Keyboard size={16} aria-hidden="true" />,
    onSelect: () => setHelping(true),
  }
  const keep: MenuItem = {
    id: 'keeping',
    label: keeping.menu,
    icon: <CalendarClock size={16} aria-hidden="true" />,
    onSelect: () => setEnding(true),
  }
  const look: MenuItem = {
    id: 'versions',
    label: versions.menu,
    icon: <History size={16} aria-hidden="true" />,
    onSelect: () => setLooking(true),
  }
  const leave: MenuItem = {
    id: 'leave',
    label: workshop.leave,
    icon: <House size={16} aria-hidden="true" />,
    onSelect: () => go('/'),
  }
  const items = [
    ...(phone ? tools : []),
    ...themes.map(item => ({ ...item, group: common.theme })),
    ...languages.map(item => ({ ...item, group: common.language })),
    ...(phone ? [] : [help]),
    ...(role === 'viewer' ? [] : [look]),
    ...(role === 'facilitator' ? [keep] : []),
    leave,
  ]

  return (
    <>
      <Menu
        label={workshop.menu}
        className={styles.menu}
        trigger={<Ellipsis size={20} aria-hidden="true" />}
        items={items}
      />
      <Dialog title={workshop.shortcuts} open={helping} onClose={() => setHelping(false)} closeLabel={common.close}>
        <ShortcutSheet />
      </Dialog>
      {ending && <KeepingScreen onClose={() => setEnding(false)} />}
      {looking && <VersionsScreen onClose={() => setLooking(false)} />}
    </>
  )
}

function useToolItems(step: Step): readonly MenuItem[] {
  const { common, workshop, gathering, people } = useMessages()
  const hand = useHand()
  const gather = useGathering(step)
  const { history, lock, documents } = useWorkshop()
  const { canUndo, canRedo } = useSnapshot(history.state)
  const { locked } = useSnapshot(lock)
  const { board, session } = useMayWrite()
  const group = workshop.actions
  const undo = {
    id: 'undo',
    group,
    label: common.undo,
    disabled: !canUndo || !board,
    icon: <Undo2 size={16} aria-hidden="true" />,
    onSelect: () => history.undo(),
  }
  const redo = {
    ...undo,
    id: 'redo',
    label: common.redo,
    disabled: !canRedo || !board,
    icon: <Redo2 size={16} aria-hidden="true" />,
    onSelect: () => history.redo(),
  }
  const lockItem = {
    id: 'lock',
    group,
    label: locked ? workshop.unlock : workshop.lock,
    icon: locked ? <LockOpen size={16} aria-hidden="true" /> : <Lock size={16} aria-hidden="true" />,
    onSelect: () => setLock(documents.session, !locked),
  }
  const callItem = {
    id: 'call',
    group,
    label: gathering.call,
    icon: <Megaphone size={16} aria-hidden="true" />,
    onSelect: gather,
  }
  const handItem = hand && {
    id: 'hand',
    group,
    label: hand.isUp ? people.lowerHand : people.raiseHand,
    icon: <Hand size={16} aria-hidden="true" />,
    onSelect: hand.toggle,
  }
  const own = [...(board ? [undo, redo] : []), ...(handItem ? [handItem] : [])]
  return session ? [...own, lockItem, callItem] : own
}

function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isField(event.target)) open()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
