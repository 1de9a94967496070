import type { LogType } from '@samenbord/board'
import {
  CircleDot,
  ClipboardList,
  type LucideIcon,
  Mail,
  Megaphone,
  Newspaper,
  Phone,
  Presentation,
  UsersRound,
} from 'lucide-react'

const icons: Readonly<Record<LogType, LucideIcon>> = {
  meeting: UsersRound,
  call: Phone,
  email: Mail,
  workshop: Presentation,
  survey: ClipboardList,
  publication: Newspaper,
  hearing: Megaphone,
  other: CircleDot,
}

/** How a contact took place, for the eye; the word stands beside it. */
export function LogTypeIcon({ type }: { type: LogType }) {
  const Icon = icons[type]
  return <Icon size={16} aria-hidden="true" />
}
