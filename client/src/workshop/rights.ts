// What somebody may change now, by the same judge as the relay's, so that nobody is offered what would be refused. Pure.
import type { Role } from '@samenbord/board'
import { type Attempt, closedRoots, mayWrite } from '@samenbord/tools/may-write'
import { type Part, parts, rootsOfPart } from '@samenbord/tools/steps'
import type * as Y from 'yjs'

/** What somebody may write now. */
export interface Rights extends Readonly<Record<Part, boolean>> {
  /** Anything on the board at all. */
  readonly board: boolean
  readonly session: boolean
  /** To delete, merge or take apart notes, which takes their placement, profile and plan along. */
  readonly noteRemoval: boolean
  /** To delete profiles, which takes along what the plan says for them. */
  readonly profileRemoval: boolean
}

export const noRights: Rights = Object.freeze({
  ...{ board: false, session: false, noteRemoval: false, profileRemoval: false },
  ...{ notes: false, placements: false, profiles: false, plan: false, log: false },
})

interface Somebody {
  readonly role: Role
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number
}

const attemptAt = (kind: 'board' | 'session', who: Somebody): Attempt => ({ kind, own: true, ...who })

/** The parts of the board that are settled for somebody now, in their order. */
export function settledFor(session: Y.Doc, who: Somebody): readonly Part[] {
  const closed = closedRoots(session, attemptAt('board', who))
  return parts.filter(part => rootsOfPart(part).some(root => closed.has(root)))
}

/** Everything somebody may do now. */
export function rightsOf(session: Y.Doc, who: Somebody): Rights {
  const board = mayWrite(session, attemptAt('board', who))
  const settled = settledFor(session, who)
  const may = (part: Part) => board && !settled.includes(part)
  const [notes, placements, profiles, plan, log] = [
    may('notes'),
    may('placements'),
    may('profiles'),
    may('plan'),
    may('log'),
  ]
  return {
    board,
    session: mayWrite(session, attemptAt('session', who)),
    noteRemoval: notes && placements && profiles && plan,
    profileRemoval: profiles && plan,
    ...{ notes, placements, profiles, plan, log },
  }
}

/** Do two people's rights, or one's at two times, amount to the same? */
export const sameRights = (a: Rights, b: Rights): boolean =>
  (Object.keys(noRights) as (keyof Rights)[]).every(right => a[right] === b[right])
