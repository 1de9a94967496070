// One text per fault code of the wire. Each says what happened to the person's work, then what can be done.
export const faults = {
  badRequest: 'The server did not understand the request. Nothing was changed. Please reload the page and try again.',
  notJoined:
    'You are not in this workshop yet, or your visit has expired. Join again with your link or code; what you wrote is still on this device.',
  titleMissing: 'The workshop was not created: please give it a title.',
  notAllowed: 'Your role does not allow this, so nothing was changed. Ask the facilitator if you need it.',
  workshopUnknown: 'This workshop does not exist, or it has been deleted.',
  linkUnknown:
    'This link leads to no workshop. Perhaps it was cut off when it was copied: ask the facilitator for the whole link.',
  codeUnknown: 'No workshop has this code. Check the eight characters, or ask the facilitator for the current code.',
  linkRevoked: 'The facilitator has withdrawn this link. Ask for a new one.',
  linkExpired: 'This link has expired. Ask the facilitator for a new one.',
  passcodeNeeded: 'This link asks for a passcode. The facilitator can tell you what it is.',
  passcodeWrong: 'That passcode is not right. Please check it and try again.',
  accessRevoked:
    'The facilitator has withdrawn your access. Everything saved so far stays in the workshop; edits not yet saved stay on this device.',
  foreignOrigin:
    'The request came from another website, so it was not carried out. Open the workshop at its own address.',
  tooLarge:
    'This was too much at once and has not been saved on the server. It stays on this device; try it in smaller parts.',
  textTooLong: 'A text is too long, so nothing was changed. Please shorten it.',
  notFound: 'There is nothing at this address.',
  draftForeign: 'Somebody else’s private notes cannot be opened.',
  linkUnsuited: 'This link is no longer in the workshop. The list is being refreshed.',
  workshopErased:
    'This workshop was erased for good by its facilitator, its retention period or the operator. The copy on this device has been deleted too.',
  titleDiffers: 'What you typed is not the title of the workshop, so nothing was erased.',
  readOnly: 'You can look but not edit here, so this edit was not saved on the server. It stays on this device.',
  updateUnreadable:
    'An edit reached the server damaged and was not saved there. It stays on this device; reload the page to try again.',
  updateTooComplex:
    'This edit held more than the server accepts at once, so it was not saved there. It stays on this device.',
  updateMisplaced:
    'An edit does not fit this workshop’s board and was not saved on the server. It stays on this device.',
  updateImpersonates:
    'An edit looked as if it came from somebody else and was not saved on the server. Reload the page to go on working.',
  documentFull:
    'This workshop has reached its greatest size. New content is not saved on the server; deleting still works and makes room.',
  epochChanged:
    'The server was put back to an earlier backup. What you see here may be newer: it stays on this device and is not mixed with the restored workshop. Save a rescue file, then open the restored workshop.',
  lastFacilitator: 'A workshop needs at least one facilitator. Nothing was changed.',
  participantUnknown: 'This person is no longer in the workshop. The list is being refreshed.',
  feedUnknown: 'This address leads to no feed. Perhaps it was cut short when it was copied.',
  feedEnded: 'This feed was withdrawn or has expired. Ask the facilitator for a new one.',
  feedsFull: 'There are as many feeds as there may be. Withdraw one first.',
  webhookUnknown: 'This webhook does not exist any more. The list is being refreshed.',
  webhookUnfit:
    'This address may not be called. It must begin with https:// and lead to the open internet, not to an internal network.',
  webhooksFull: 'There are as many webhooks as there may be. Remove one first.',
  versionUnknown: 'This version is no longer there. Nothing was changed.',
  fileUnreadable: 'The server could not read this workshop file. Nothing was created; the file is unchanged.',
  restarting: 'The server is restarting. Your work is safe on this device and is sent as soon as the server is back.',
  storageFailing: 'The server cannot save at the moment. Your work is kept on this device and is sent again by itself.',
  partClosed:
    'The facilitator has closed this part of the board for now. Your edit is kept on this device and is sent when it is opened.',
  locked:
    'The facilitator has locked the board. Your edit is kept on this device and is sent when the board is unlocked.',
  outOfStep:
    'This device and the server are comparing their versions. Your edits are kept and sent again by themselves.',
  roleChanged: 'Your role has changed. The connection starts again; nothing is lost.',
  tooSlow: 'Your connection cannot keep up. It starts again by itself; your edits are kept on this device.',
  silent: 'The connection went silent. It starts again by itself; your edits are kept on this device.',
  tooManyAttempts: 'Too many attempts from your network. Please wait a minute and try again.',
  tooManyConnections:
    'Too many connections from your network. Your edits are kept on this device; please close tabs you do not need.',
  workshopFull:
    'Too many people are connected to this workshop. Your edits are kept on this device; please try again later.',
  tooFast:
    'A great deal was sent in a short time. The connection starts again by itself; your edits are kept on this device.',
  serverBusy:
    'A great many people are coming in at this moment. The connection is made by itself in a few seconds; your edits are kept on this device.',
  internal: 'Something went wrong on the server. What was saved before is safe; please try again.',
}
