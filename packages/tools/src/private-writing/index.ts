export {
  deletePrivateNote,
  MOST_PRIVATE_NOTES,
  type PrivateNote,
  readPrivateNotes,
  writePrivateNote,
} from './private-note.ts'
export {
  type Anonymity,
  anonymities,
  closePrivateWriting,
  type PrivateRound,
  type PrivateWritingState,
  readPrivateWriting,
  startPrivateWriting,
} from './private-writing.ts'
