import type { Messages } from '../messages.ts'

export const api: Messages['api'] = {
  title: 'Samenbord voor programma’s',
  intro: 'Wat andere programma’s aan deze server mogen vragen. Wie enkel wil meelezen, heeft dit niet nodig.',
  document: 'Hetzelfde als OpenAPI-document',
  contents: 'Inhoud',
  feedsTitle: 'Het plan lezen: een feed',
  feedsText:
    'Een facilitator maakt een feed in het venster Delen. Het adres geeft het plan, en niets anders, aan wie het kent: als agenda (.ics), CSV, Excel, Markdown of JSON. Zonder account, zonder cookie. Houd het adres geheim; het kan op elk moment worden ingetrokken. Programma’s die If-None-Match meesturen, krijgen „ongewijzigd” (304) zolang er niets verandert.',
  programsTitle: 'Meer doen: een ticket',
  programsText:
    'POST /api/join met het geheim van een link of met een deelnamecode neemt deel zoals een persoon, en antwoordt met een ticket dat twaalf uur geldig is. Wat ermee mag, hangt af van de rol.',
  faultsText:
    'Wat niet kan, wordt beantwoord met een status vanaf 400 en een object met twee teksten: code, waar programma’s op kunnen voortgaan, en message, in de taal van Accept-Language.',
  areas: {
    plan: 'Plan',
    feeds: 'Feeds',
    webhooks: 'Webhooks',
    workshop: 'Workshop',
    people: 'Mensen',
    links: 'Links en code',
  },
  parameters: 'Parameters',
  body: 'Vraag',
  answer: (status: string) => `Antwoord ${status}`,
  field: 'Veld',
  type: 'Type',
  needed: 'Nodig',
  meaning: 'Betekenis',
  required: 'verplicht',
  optional: 'niet verplicht',
}
