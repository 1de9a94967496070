import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const workshop: Messages['workshop'] = {
  opening: 'De workshop wordt geopend…',
  rename: 'Naam van de workshop wijzigen',
  steps: 'Stappen',
  groupIsHere: 'de groep is hier',
  bringGroup: 'Breng de groep hierheen',
  groupIsAt: (step: string) => `De groep is bij ${step}.`,
  goToGroup: 'Naar de groep',
  tools: 'Hulpmiddelen',
  lock: 'Bord vergrendelen',
  unlock: 'Bord ontgrendelen',
  lockedBanner:
    'De facilitator heeft het bord vergrendeld. U kunt kijken; wat u nog schrijft, blijft hier en wordt later verzonden.',
  lockedForYou: 'Het bord is vergrendeld voor deelnemers.',
  viewerBanner: 'U bent kijker: u ziet alles en wijzigt niets.',
  canvasView: 'Bord',
  listView: 'Lijst',
  view: 'Weergave',
  panel: 'Paneel',
  showPanel: 'Paneel tonen',
  hidePanel: 'Paneel verbergen',
  menu: 'Menu',
  shortcuts: 'Sneltoetsen',
  leave: 'Naar de startpagina',
  saveState: {
    connecting: 'Verbinden…',
    saved: 'Alles bewaard',
    saving: (n: number) => plural('nl', n, { one: '# wijziging bewaren', other: '# wijzigingen bewaren' }),
    offline: 'Offline',
    offlineKept: (n: number) =>
      plural('nl', n, { one: 'Offline, # wijziging hier bewaard', other: 'Offline, # wijzigingen hier bewaard' }),
    refusedKept: (n: number) =>
      plural('nl', n, { one: '# wijziging hier bewaard', other: '# wijzigingen hier bewaard' }),
    refused: 'Niet verbonden',
  },
  offlineBanner:
    'Geen verbinding. Werk gerust verder: alles blijft op dit toestel en wordt verzonden zodra de verbinding terug is.',
  rescue: 'Reddingsbestand downloaden',
  noAccessTitle: 'U hebt geen toegang tot deze workshop',
  joinAgain: 'Deelnemen met een code',
  shortcut: {
    undo: 'Ongedaan maken en opnieuw',
    newNote: 'Nieuw briefje',
    edit: 'Schrijven op het gekozen briefje',
    remove: 'Selectie verwijderen',
    selectAll: 'Alles selecteren',
    duplicate: 'Dupliceren',
    copyPaste: 'Kopiëren en plakken, ook een lijst van elders',
    nudge: 'Selectie verplaatsen; met Shift in grotere stappen',
    zoom: 'Inzoomen, uitzoomen, 100 %, alles',
    pan: 'Ingedrukt houden en slepen om elders te kijken',
    escape: 'Loslaten waarmee u bezig bent',
    help: 'Dit overzicht',
  },
  keys: { doubleClick: 'dubbelklik', space: 'spatie', arrows: 'pijltjes' },
}
