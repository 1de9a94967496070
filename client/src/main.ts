// The door. It is small and comes first, so that all that takes time is under way at once: the texts, the screen of this address, who we
// are there and the connection do not wait for each other, nor for what draws them.
import '@fontsource-variable/inter'
import '@samenbord/ui/tokens.css'
import '@samenbord/ui/base.css'
import { loadMessages } from '@samenbord/messages'
import { initialLanguage } from './language/initial-language.ts'
import { beginEntering } from './room/entrance.ts'
import { fetchScreen } from './screens.ts'

const [, place, workshop] = location.pathname.split('/')

// what fails here is asked for again by whoever needs it, and shows itself there
if (place === 'w' && workshop) beginEntering(workshop)
const first = [import('./draw.tsx'), loadMessages(initialLanguage()), fetchScreen(location.pathname)]
for (const part of first) part.catch(() => undefined)
