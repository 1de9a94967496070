import type { Messages } from '../messages.ts'

export const api: Messages['api'] = {
  title: 'Samenbord für Programme',
  intro: 'Was andere Programme diesen Server fragen dürfen. Wer nur mitlesen möchte, braucht es nicht.',
  document: 'Dasselbe als OpenAPI-Dokument',
  contents: 'Inhalt',
  feedsTitle: 'Den Plan lesen: ein Feed',
  feedsText:
    'Die Moderation erstellt einen Feed im Fenster „Teilen“. Seine Adresse gibt allen, die sie kennen, den Plan und sonst nichts: als Kalender (.ics), CSV, Excel, Markdown oder JSON. Ohne Konto und ohne Cookie. Halten Sie die Adresse geheim; sie kann jederzeit zurückgezogen werden. Programme, die If-None-Match mitsenden, hören „unverändert“ (304), solange sich nichts ändert.',
  programsTitle: 'Mehr tun: ein Ticket',
  programsText:
    'POST /api/join mit dem Geheimnis eines Links oder einem Beitrittscode nimmt teil wie eine Person und antwortet mit einem Ticket, das zwölf Stunden gilt. Was es darf, hängt von der Rolle ab.',
  faultsText:
    'Was nicht geht, wird mit einem Status ab 400 und einem Objekt aus zwei Texten beantwortet: code, nach dem sich Programme richten können, und message in der Sprache von Accept-Language.',
  areas: {
    plan: 'Plan',
    feeds: 'Feeds',
    webhooks: 'Webhooks',
    workshop: 'Workshop',
    people: 'Personen',
    links: 'Links und Code',
  },
  parameters: 'Parameter',
  body: 'Anfrage',
  answer: (status: string) => `Antwort ${status}`,
  field: 'Feld',
  type: 'Typ',
  needed: 'Nötig',
  meaning: 'Bedeutung',
  required: 'erforderlich',
  optional: 'freiwillig',
}
