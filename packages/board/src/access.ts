import type { DocKind, Role } from './documents.ts'

/** Somebody's standing towards a document; `own` says whether a draft is their own. */
export interface Standing {
  readonly kind: DocKind
  readonly role: Role
  readonly own: boolean
}

/** Who may read which kind of document: everybody the board and the session, nobody another's draft. */
export function mayRead({ kind, own }: Standing): boolean {
  return kind !== 'draft' || own
}

/** Who may write which kind of document, before any tool has its say. */
export function baseMayWrite({ kind, role, own }: Standing): boolean {
  switch (kind) {
    case 'board':
      return role !== 'viewer'
    case 'session':
      return role === 'facilitator'
    case 'draft':
      return own && role !== 'viewer'
  }
}
