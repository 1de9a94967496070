export { baseMayWrite, mayRead, type Standing } from './access.ts'
export { type ContentList, contentLists, contentOf, type WorkshopContent } from './content/content.ts'
export { type Claimed, fillWorkshop } from './content/fill-workshop.ts'
export {
  type Day,
  type DocKind,
  docKinds,
  type Instant,
  type Language,
  languages,
  type ParticipantId,
  type Role,
  roles,
  type WorkshopId,
} from './documents.ts'
export {
  type CommitmentAddress,
  type CommitmentStatus,
  commitmentKey,
  commitmentStatuses,
  type Outcome,
  settleCommitment,
} from './engagement/commitments.ts'
export { type Engagement, engagementOf, standingEntries } from './engagement/engagement-of.ts'
export { logEngagement, type NewLogEntry } from './engagement/log-actions.ts'
export {
  type Commitment,
  type Direction,
  directions,
  type FollowUp,
  followUps,
  type LogEntry,
  type LogEntryId,
  type LogType,
  logTypes,
} from './engagement/log-entry.ts'
export {
  attitudesOver,
  type Changes,
  changesSince,
  type Promised,
  promisesOf,
} from './engagement/looking-back.ts'
export { type History, openHistory } from './history/history.ts'
export { clip } from './lib/clip.ts'
export { invariant, must, unreachable } from './lib/invariant.ts'
export { limits } from './limits.ts'
export {
  type Camp,
  type Consensus,
  type ConsensusRules,
  type ConsensusStatus,
  consensusOf,
  consensusRules,
  consensusStatuses,
  toDiscuss,
} from './matrix/consensus.ts'
export { type Finding, type Findings, isProvisional, type PlaceStatus, placeStatuses } from './matrix/finding.ts'
export { acrossThreshold, alternativeOf, BORDERLINE, directStatusOf, levelOf, levelOfQuadrant } from './matrix/level.ts'
export { placeNote, type Stamp, unplaceNote } from './matrix/place.ts'
export {
  type DirectStatus,
  type Level,
  levels,
  type PlacedAt,
  type Placement,
  type PlanLevel,
  planLevels,
  type Thresholds,
} from './matrix/placement.ts'
export { type ClippedNote, clipNotes, readClip } from './notes/clip-notes.ts'
export { coverageOf } from './notes/coverage.ts'
export { type Duplicate, duplicatesOf, type Likeness, nameKey } from './notes/duplicates.ts'
export { linesOf } from './notes/lines.ts'
export { liveNotes } from './notes/live-notes.ts'
export { readMergedBehind } from './notes/merging.ts'
export {
  type Category,
  categories,
  NOTE_SIZE,
  type Note,
  type NoteColour,
  type NoteId,
  type NoteKind,
  type NoteStatus,
  noteColours,
  noteKinds,
  noteStatuses,
  type Position,
} from './notes/note.ts'
export {
  addNote,
  addNotes,
  categoriseNotes,
  deleteNotes,
  duplicateNotes,
  markPersonalData,
  mergeNotes,
  moveNotes,
  type NewNote,
  type NoteCopy,
  noteName,
  recolourNotes,
  renameNote,
  setNoteKind,
  translateName,
  unmergeNote,
} from './notes/note-actions.ts'
export { writeName } from './notes/write-name.ts'
export { type Attitude, type Attitudes, attitudeGap, attitudes, setAttitude } from './plan/attitude.ts'
export { CROWD, CROWD_DAYS, movedWhen, type PlanConflict, planConflicts } from './plan/conflicts.ts'
export { type EntryChange, editEntries, editEntry, followMatrix, overrideLevel } from './plan/entry-actions.ts'
export { type CellAddress, entryKey } from './plan/entry-key.ts'
export { type Phase, type PhaseId, type PhasePreset, phasePresets } from './plan/phase.ts'
export { addPhase, datePhase, defaultPhases, deletePhase, movePhase, renamePhase } from './plan/phases.ts'
export type { Plan, PlanCell, PlanRow, ProfileRow } from './plan/plan.ts'
export {
  type Disclosure,
  disclosures,
  type EntryField,
  type EntryStatus,
  entryFields,
  entryStatuses,
  type LevelOverride,
  type PlanEntry,
} from './plan/plan-entry.ts'
export { type PlanGap, planGaps } from './plan/plan-gaps.ts'
export { planIn, planOf } from './plan/plan-of.ts'
export {
  addDays,
  dayOfWhen,
  daysBetween,
  type Edge,
  edges,
  engagementDay,
  MOST_DAYS,
  readWhen,
  type When,
  whenText,
} from './plan/when.ts'
export {
  type Pattern,
  type Profile,
  type ProfileId,
  type ProfileList,
  patterns,
  profileLists,
} from './profiles/profile.ts'
export {
  addProfile,
  assignProfile,
  deleteProfile,
  editProfile,
  nextProfileLook,
  type ProfileChange,
} from './profiles/profile-actions.ts'
export { addSample } from './sample/add-sample.ts'
export { type SampleNote, sampleNotes } from './sample/sample-notes.ts'
export { readRecord } from './schema/read.ts'
export { type BoardRoot, boardRoots, sessionRoots } from './schema/roots.ts'
export { retitle, setAxes, setThresholds, startSession } from './session/session-actions.ts'
export { readBoard } from './snapshot/read-board.ts'
export { readSession, watchSession } from './snapshot/read-session.ts'
export {
  type Axes,
  type AxesPreset,
  axesPresets,
  type BoardChange,
  type BoardSnapshot,
  type SessionSnapshot,
  type Watched,
  type WatchedBoard,
} from './snapshot/snapshot.ts'
export { watchBoard } from './snapshot/watch-board.ts'
export {
  type ChangeCounts,
  type ChangeKind,
  changeKinds,
  changesBetween,
  countChanges,
  type VersionChanges,
  type WorkshopState,
} from './versions/changes.ts'
export type { Content } from './versions/content.ts'
export { restoreContent } from './versions/restore.ts'
export { stateOf, type VersionContent, type VersionReason, versionOf, versionReasons } from './versions/version.ts'
