/** Every size limit of the domain, once. Lengths in UTF-16 code units. */
export const limits = {
  id: 128,
  noteName: 2000,
  title: 200,
  participantName: 60,
  profileName: 60,
  phaseName: 60,
  axisName: 60,
  field: 500,
  longText: 4000,
  listItems: 30,
  notes: 10_000,
  pasteLines: 1000,
  logStakeholders: 1000,
  commitments: 20,
} as const
