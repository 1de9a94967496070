export const feeds = {
  title: 'Feeds for calendars and spreadsheets',
  about:
    'An address from which another program reads the plan, always as it is now. It shows the plan only and opens nothing else.',
  name: 'What is it for?',
  namePlaceholder: 'Team calendar',
  edition: 'Edition',
  language: 'Language',
  make: 'Make the feed',
  once: 'Copy the addresses now: they are shown this once. Whoever knows one can read the plan.',
  addressOf: (format: string) => `Address for ${format}`,
  calendar: 'Calendar (subscribe)',
  inUse: (count: number) => `Feeds in use (${count})`,
  usedOn: (day: string) => `last read on ${day}`,
  neverUsed: 'not read yet',
  revokeConfirm: 'Programs that read this feed get nothing more, at once. Withdraw it?',
  revokeOf: (name: string) => `Withdraw ${name}`,
  forPrograms: 'What else programs can ask',
}
