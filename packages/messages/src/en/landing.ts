export const landing = {
  tagline:
    'List the stakeholders of your project together, place them on a matrix, and the engagement plan writes itself.',
  titleLabel: 'What is the project called?',
  titleExample: 'e.g. Mobility plan for the station district',
  titleMissing: 'Give the project a name first.',
  start: 'Start a workshop',
  template: 'Begin with',
  templateEmpty: 'Stakeholder workshop',
  templateExample: 'Stakeholder workshop with an example',
  noAccount: 'No account needed. Everything stays on this server.',
  joinTitle: 'Join with a code',
  code: 'Code',
  join: 'Join',
  codeMissing: 'Type the code that the facilitator shows.',
  recent: 'Recent on this device',
  forget: 'Remove from this list',
  skip: 'Skip to the content',
}
