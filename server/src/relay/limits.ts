import type { UpdateLimits } from './gate/update-reader.ts'

// What one connection or document may ask of the relay. Reasons and measurements: OPERATING.md, "Limits".

/** Sizes in bytes, times in milliseconds, rates per second. */
export interface RelayLimits {
  /** One websocket message. */
  readonly message: number
  /** One live update. */
  readonly update: number
  /** What a live update may hold. */
  readonly liveUpdate: UpdateLimits
  /** What an answer to SyncStep1 may hold: everything that was done while away. */
  readonly syncUpdate: UpdateLimits
  /** How deep types may stand in each other. */
  readonly depth: number
  /** Size of a document, as one update, above which it may only shrink. */
  readonly document: number
  /** Structs of a document, above which it may only shrink. */
  readonly documentStructs: number
  /** Client ids that may have written in a document: each makes every later edit a little slower, for ever. */
  readonly documentClients: number
  readonly updatesPerSecond: number
  readonly updatesBurst: number
  /** A write frame takes one permit more for each of so many bytes. */
  readonly updateBytes: number
  /** For how long a sender who is too fast is held back at most. */
  readonly longestPause: number
  /** SyncStep1: how many at once, and how long one takes to come back. */
  readonly syncBurst: number
  readonly syncEvery: number
  /** Living structs that one connection may delete, at once and then per second; beyond, its sender is held back. */
  readonly deletionsBurst: number
  readonly deletionsPerSecond: number
  /** A presence frame, and what is made of it. */
  readonly presence: number
  /** Presence of one connection that is passed on, at once and then per second; what comes faster is thinned out. */
  readonly presenceBurst: number
  readonly presencePerSecond: number
  readonly connectionsPerWorkshop: number
  /** Outbound buffer above which presence is left out. */
  readonly slow: number
  /** Outbound buffer above which the connection is closed. */
  readonly tooSlow: number
  /** Frames kept for a connection whose document is still loading. */
  readonly inbox: number
  /** Under load, updates gather for this long before they are sent on. */
  readonly window: number
  /** A frame goes out at least this often, or stock clients hang up at 30 s. */
  readonly heartbeat: number
  /** A connection that says nothing for this long is dead; it is noticed at the next heartbeat. */
  readonly silence: number
  /** A document nobody holds stays in memory this long. */
  readonly linger: number
  /** A document nobody writes to leaves memory after this long; its bytes, which joins are answered from, sooner. */
  readonly restDoc: number
  readonly restBytes: number
  /** Log rows, or their bytes, after which a checkpoint is worth its cost. */
  readonly checkpointRows: number
  readonly checkpointBytes: number
}

/** The limits in use unless a test shortens them. */
export const relayLimits: RelayLimits = {
  message: 4 * 1024 * 1024,
  update: 1024 * 1024,
  liveUpdate: { structs: 50_000, clients: 64, deletes: 20_000 },
  syncUpdate: { structs: 200_000, clients: 1000, deletes: 200_000 },
  depth: 6,
  document: 8 * 1024 * 1024,
  documentStructs: 200_000,
  documentClients: 5000,
  updatesPerSecond: 30,
  updatesBurst: 120,
  updateBytes: 32 * 1024,
  longestPause: 10_000,
  syncBurst: 4,
  syncEvery: 5000,
  deletionsBurst: 5000,
  deletionsPerSecond: 500,
  presence: 2048,
  presenceBurst: 5,
  presencePerSecond: 20,
  connectionsPerWorkshop: 900,
  slow: 4 * 1024 * 1024,
  tooSlow: 16 * 1024 * 1024,
  inbox: 8 * 1024 * 1024,
  window: 10,
  heartbeat: 10_000,
  silence: 24_000,
  linger: 30_000,
  restDoc: 30_000,
  restBytes: 5000,
  checkpointRows: 500,
  checkpointBytes: 256 * 1024,
}
