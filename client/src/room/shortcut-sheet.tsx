import { useMessages } from '../language/language.tsx'
import { shortcut as keyOf, withCtrl } from './key-names.ts'
import styles from './shortcut-sheet.module.css'

type Row = readonly [meaning: string, ...keys: string[]]

/** Every key that does something, and what. */
export function ShortcutSheet() {
  const { shortcut, keys } = useMessages().workshop
  const rows: readonly Row[] = [
    [shortcut.newNote, 'N', keys.doubleClick],
    [shortcut.edit, 'Enter', 'F2'],
    [shortcut.undo, keyOf.undo, keyOf.redo],
    [shortcut.selectAll, withCtrl('A')],
    [shortcut.copyPaste, withCtrl('C'), withCtrl('V')],
    [shortcut.duplicate, withCtrl('D')],
    [shortcut.remove, 'Delete'],
    [shortcut.nudge, keys.arrows],
    [shortcut.zoom, '+', '−', '0', '1', '2', '3'],
    [shortcut.find, withCtrl('F'), '/'],
    [shortcut.pan, keys.space],
    [shortcut.escape, 'Esc'],
    [shortcut.help, '?'],
  ]
  return (
    <dl className={styles.sheet}>
      {rows.map(([meaning, ...pressed]) => (
        <div key={meaning}>
          <dt>{meaning}</dt>
          <dd>
            {pressed.map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
