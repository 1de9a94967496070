import '@fontsource-variable/inter'
import '@samenbord/ui/tokens.css'
import '@samenbord/ui/base.css'
import { must } from '@samenbord/board'
import { createRoot } from 'react-dom/client'
import { App, fetchScreen } from './app.tsx'
import { initialLanguage, LanguageProvider } from './language/language.tsx'

fetchScreen(location.pathname)

createRoot(must(document.getElementById('root'), 'the page has a root element')).render(
  <LanguageProvider initial={initialLanguage()}>
    <App />
  </LanguageProvider>,
)
