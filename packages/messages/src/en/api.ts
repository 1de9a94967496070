export const api = {
  title: 'Samenbord for programs',
  intro: 'What other programs may ask of this server. People who only want to read along do not need it.',
  document: 'The same as an OpenAPI document',
  contents: 'Contents',
  feedsTitle: 'Reading the plan: a feed',
  feedsText:
    'A facilitator makes a feed in the Share dialog. Its address gives the plan, and nothing else, to whoever knows it: as calendar (.ics), CSV, Excel, Markdown or JSON. No account, no cookie. Keep the address secret; it can be withdrawn at any time. Programs that send If-None-Match are told "unchanged" (304) as long as nothing changed.',
  programsTitle: 'Doing more: a ticket',
  programsText:
    'POST /api/join with the secret of a link or a join code takes part like a person, and answers with a ticket that is valid for twelve hours. What it may do depends on its role.',
  faultsText:
    'What cannot be done is answered with a status from 400 and an object of two texts: code, which programs can go by, and message, in the language of Accept-Language.',
  areas: {
    plan: 'Plan',
    feeds: 'Feeds',
    webhooks: 'Webhooks',
    workshop: 'Workshop',
    people: 'People',
    links: 'Links and code',
  },
  parameters: 'Parameters',
  body: 'Request',
  answer: (status: string) => `Answer ${status}`,
  field: 'Field',
  type: 'Type',
  needed: 'Needed',
  meaning: 'Meaning',
  required: 'required',
  optional: 'optional',
}
