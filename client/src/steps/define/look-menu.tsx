import { editProfile, noteColours, type Profile, patterns } from '@samenbord/board'
import { Menu } from '@samenbord/ui'
import { Palette } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { PatternSwatch } from './pattern-swatch.tsx'

/** Another colour or pattern for a profile. */
export function LookMenu({ profile }: { profile: Profile }) {
  const { define, method } = useMessages()
  const { documents } = useWorkshop()
  const colours = noteColours.map(colour => ({
    id: `colour-${colour}`,
    group: define.colour,
    label: method.colour[colour],
    icon: <PatternSwatch colour={colour} pattern={profile.pattern} />,
    checked: colour === profile.colour,
    onSelect: () => void editProfile(documents.board, profile.id, { colour }),
  }))
  const looks = patterns.map(pattern => ({
    id: `pattern-${pattern}`,
    group: define.pattern,
    label: method.pattern[pattern],
    icon: <PatternSwatch colour={profile.colour} pattern={pattern} />,
    checked: pattern === profile.pattern,
    onSelect: () => void editProfile(documents.board, profile.id, { pattern }),
  }))
  return (
    <Menu
      label={define.look(profile.name)}
      trigger={<Palette size={16} aria-hidden="true" />}
      items={[...colours, ...looks]}
    />
  )
}
