export { type AuditAction, auditActions } from './audit.ts'
export type { Claims } from './claims.ts'
export { type DocAddress, type DocName, docName, isNameableId, readDocName } from './doc-name.ts'
export { Fault, type FaultCode, faultCodes, faultOfCloseCode, faults, readFaultCode } from './faults.ts'
export {
  type FrameKind,
  frameKind,
  framePayload,
  frameTypes,
  isWriteFrame,
  presenceQueryFrame,
  syncStep1Frame,
  syncStep2Frame,
  syncTypes,
  updateFrame,
} from './frame.ts'
export { type Notice, noticeFrame, noticeTypes, readNotice, readNoticeBody } from './notice.ts'
export {
  maxDraggedNotes,
  type Plane,
  type Presence,
  type PresenceStep,
  type PresentParticipant,
  planes,
  presenceSteps,
  readPresence,
  readPresenceParts,
} from './presence.ts'
export {
  maxPresenceEntries,
  type PresenceEntry,
  type PresenceLine,
  presenceFrame,
  readPresenceFrame,
  readPresenceLines,
  readPresenceState,
} from './presence-frame.ts'
export { wireVersion } from './version.ts'
