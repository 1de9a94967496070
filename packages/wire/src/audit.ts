// What the audit log of a workshop may say that somebody did.
export const auditActions = [
  'created',
  'joined',
  'linkMade',
  'linkWithdrawn',
  'codeReplaced',
  'roleChanged',
  'renamed',
  'removed',
  'exported',
  'revealed',
  'keepingChanged',
  'feedMade',
  'feedWithdrawn',
  'webhookMade',
  'webhookRemoved',
  'webhookResumed',
  'webhookStopped',
  'versionSaved',
  'versionRestored',
] as const
export type AuditAction = (typeof auditActions)[number]
