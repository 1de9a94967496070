import { must } from '@samenbord/board'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { initialLanguage } from './language/initial-language.ts'
import { LanguageProvider } from './language/language.tsx'

createRoot(must(document.getElementById('root'), 'the page has a root element')).render(
  <LanguageProvider initial={initialLanguage()}>
    <App />
  </LanguageProvider>,
)
