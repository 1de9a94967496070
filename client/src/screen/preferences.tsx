import { type Language, languages } from '@samenbord/board'
import { Menu, type MenuItem } from '@samenbord/ui'
import { Languages, Moon, SunMedium, SunMoon } from 'lucide-react'
import { useLanguage, useMessages } from '../language/language.tsx'
import { type Theme, themes, useTheme } from './theme.ts'

export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
}

const themeIcons: Readonly<Record<Theme, typeof Moon>> = { system: SunMoon, light: SunMedium, dark: Moon }

/** Language and appearance, side by side. */
export function Preferences() {
  const { common } = useMessages()
  const { language } = useLanguage()
  const [theme] = useTheme()
  const Icon = themeIcons[theme]
  return (
    <>
      <Menu
        label={`${common.language}: ${languageNames[language]}`}
        trigger={
          <>
            <Languages size={18} aria-hidden="true" />
            <span aria-hidden="true">{language.toUpperCase()}</span>
          </>
        }
        items={useLanguageItems()}
      />
      <Menu label={common.theme} trigger={<Icon size={18} aria-hidden="true" />} items={useThemeItems()} />
    </>
  )
}

/** The four languages as menu items. */
export function useLanguageItems(): readonly MenuItem[] {
  const { language, setLanguage } = useLanguage()
  return languages.map(option => ({
    id: option,
    label: languageNames[option],
    checked: option === language,
    onSelect: () => setLanguage(option),
  }))
}

/** Light, dark, or as the device, as menu items. */
export function useThemeItems(): readonly MenuItem[] {
  const { common } = useMessages()
  const [theme, setTheme] = useTheme()
  const names = { system: common.themeSystem, light: common.themeLight, dark: common.themeDark }
  return themes.map(option => {
    const Icon = themeIcons[option]
    return {
      id: option,
      label: names[option],
      icon: <Icon size={16} aria-hidden="true" />,
      checked: option === theme,
      onSelect: () => setTheme(option),
    }
  })
}
