// The catalogue of errors that may cross a boundary: HTTP replies, close codes, and `refused` notices all speak these codes.
// A retired code is never used again. Close codes 4400–4499 tell a client to stop, 4500–4599 to come back later.

interface FaultEntry {
  /** HTTP status where the fault answers a request. */
  readonly status: number
  /** Websocket close code where the fault ends a connection; unique. */
  readonly closeCode: number
  /** Whether trying again is pointless while nothing else changes. */
  readonly permanent: boolean
  /** What happened, in English, for logs and for clients without our texts. */
  readonly message: string
}

const permanent = (status: number, closeCode: number, message: string): FaultEntry => ({
  status,
  closeCode,
  permanent: true,
  message,
})

const passing = (status: number, closeCode: number, message: string): FaultEntry => ({
  status,
  closeCode,
  permanent: false,
  message,
})

const table = {
  badRequest: permanent(400, 4400, 'The request could not be understood; nothing was changed.'),
  notJoined: permanent(401, 4401, 'Join the workshop first; the admission is missing, unknown or expired.'),
  titleMissing: permanent(400, 4402, 'A workshop needs a title; nothing was created.'),
  notAllowed: permanent(403, 4403, 'The role in this workshop does not allow this; nothing was changed.'),
  workshopUnknown: permanent(404, 4404, 'There is no such workshop; it may have been deleted.'),
  linkUnknown: permanent(404, 4405, 'This link leads to no workshop; it may have been cut short when it was copied.'),
  codeUnknown: permanent(404, 4406, 'This code leads to no workshop; the facilitator may have made a new one.'),
  linkRevoked: permanent(410, 4407, 'This link was withdrawn by the facilitator.'),
  linkExpired: permanent(410, 4408, 'This link has expired.'),
  passcodeNeeded: permanent(401, 4409, 'This link asks for a passcode.'),
  passcodeWrong: permanent(403, 4410, 'The passcode is not right.'),
  accessRevoked: permanent(403, 4411, 'The facilitator withdrew the access; unsent edits stay on the device.'),
  foreignOrigin: permanent(403, 4412, 'The request came from another site and was not carried out.'),
  tooLarge: permanent(413, 4413, 'The message is larger than the server accepts; it was not stored.'),
  textTooLong: permanent(400, 4414, 'A text is longer than allowed; nothing was changed.'),
  notFound: permanent(404, 4415, 'There is nothing at this address.'),
  draftForeign: permanent(403, 4416, 'A draft can be opened by its own participant only.'),
  linkUnsuited: permanent(404, 4417, 'There is no such link in this workshop.'),
  workshopErased: permanent(410, 4418, 'The workshop was erased for good; copies of it are to be deleted too.'),
  titleDiffers: permanent(409, 4419, 'What was typed is not the title of the workshop; nothing was erased.'),
  readOnly: permanent(403, 4420, 'The role allows reading only; the edit was not stored.'),
  updateUnreadable: permanent(400, 4421, 'The edit could not be read; it was not stored.'),
  updateTooComplex: permanent(413, 4422, 'The edit holds more than one edit may hold; it was not stored.'),
  updateMisplaced: permanent(
    400,
    4423,
    'The edit touches a part of the document that does not exist; it was not stored.',
  ),
  updateImpersonates: permanent(403, 4424, 'The edit claims to come from somebody else; it was not stored.'),
  documentFull: permanent(507, 4425, 'The document has reached its greatest size; only deletions are stored now.'),
  epochChanged: permanent(
    409,
    4426,
    'The server went back to an earlier copy of the document; edits newer than that are on the device only.',
  ),
  lastFacilitator: permanent(409, 4427, 'The workshop needs at least one facilitator; nothing was changed.'),
  participantUnknown: permanent(404, 4428, 'There is no such participant in this workshop.'),
  feedUnknown: permanent(404, 4440, 'This address leads to no feed; it may have been cut short when it was copied.'),
  feedEnded: permanent(410, 4441, 'This feed was withdrawn by the facilitator or has expired.'),
  feedsFull: permanent(409, 4442, 'The workshop has as many feeds as it may have; withdraw one first.'),
  webhookUnknown: permanent(404, 4450, 'There is no such webhook in this workshop.'),
  webhookUnfit: permanent(400, 4451, 'This address may not be called: it must be https and lead to the open internet.'),
  webhooksFull: permanent(409, 4452, 'The workshop has as many webhooks as it may have; remove one first.'),
  versionUnknown: permanent(404, 4460, 'There is no such version any more; nothing was changed.'),
  fileUnreadable: permanent(400, 4429, 'This is no workshop file that the server can read; nothing was created.'),
  restarting: passing(503, 4500, 'The server is restarting; edits are kept and sent again.'),
  storageFailing: passing(503, 4501, 'The server cannot store anything now; edits are kept and tried again.'),
  locked: passing(423, 4502, 'The facilitator has locked the board; the edit is kept and sent when it is unlocked.'),
  outOfStep: passing(
    409,
    4503,
    'The edit builds on something the server has not seen; both sides compare and try again.',
  ),
  roleChanged: passing(409, 4504, 'The role has changed; the connection starts again with the new one.'),
  partClosed: passing(
    423,
    4505,
    'The facilitator has closed this part of the board for now; the edit is kept and sent when it is opened.',
  ),
  tooSlow: passing(503, 4508, 'The connection is too slow to keep up; it starts again.'),
  silent: passing(408, 4509, 'Nothing was heard from the other side; the connection starts again.'),
  tooManyAttempts: passing(429, 4529, 'Too many attempts from this network; try again in a minute.'),
  tooManyConnections: passing(429, 4530, 'Too many connections from this network; try again later.'),
  workshopFull: passing(503, 4531, 'Too many people are connected to this workshop; try again later.'),
  tooFast: passing(429, 4532, 'More was sent than the server accepts in so short a time; the connection starts again.'),
  serverBusy: passing(503, 4533, 'Too many come in at this moment; try again in a few seconds.'),
  internal: passing(500, 4550, 'Something went wrong on the server; nothing was changed.'),
} as const satisfies Record<string, FaultEntry>

/** The name of a fault: what a reply, a close reason or a notice carries. */
export type FaultCode = keyof typeof table

/** The whole catalogue: HTTP status, close code (4400–4499 permanent, 4500–4599 passing) and English message of each fault. */
export const faults: Readonly<Record<FaultCode, FaultEntry>> = table

/** Every code of the catalogue. */
export const faultCodes = Object.keys(table).filter((code): code is FaultCode => code in table)

/** The code that `value` is, or undefined when the catalogue has no such code. */
export function readFaultCode(value: unknown): FaultCode | undefined {
  return faultCodes.find(code => code === value)
}

/** The fault a connection was closed with; undefined for codes outside the catalogue. */
export function faultOfCloseCode(closeCode: number): FaultCode | undefined {
  return faultCodes.find(code => faults[code].closeCode === closeCode)
}

/** An error that may cross a boundary: only its code does. */
export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, cause?: unknown) {
    super(faults[code].message, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
  }
}
