import type { ParticipantId } from '@samenbord/board'
import type { Claims, DocAddress, FaultCode, Notice, PresentParticipant } from '@samenbord/wire'
import { noticeFrame } from '@samenbord/wire'
import type { Beat } from './beat.ts'
import type { Counts } from './counts.ts'
import { framed } from './framed.ts'
import { Ledger } from './ledger.ts'
import type { RelayLimits } from './limits.ts'
import { Quota } from './quota.ts'
import type { Socket } from './socket.ts'

/** Who comes in, and to which document. */
export interface Admission {
  readonly claims: Claims
  readonly who: PresentParticipant
  readonly address: DocAddress
  /** Other participants that the same browser took part as. */
  readonly kin: ReadonlySet<ParticipantId>
  /** Whether the client asked to hear what becomes of its writes. */
  readonly notices: boolean
  /** The history of the document that the client's copy belongs to; undefined when it does not say. */
  readonly epoch?: number | undefined
}

/** One socket of one participant to one document. */
export class Connection {
  readonly claims: Claims
  readonly address: DocAddress
  readonly kin: ReadonlySet<ParticipantId>
  /** The history that the client's copy belongs to, as it says. */
  readonly epoch: number | undefined
  /** How the participant appears to others; replaced when the person changes name or colour. */
  who: PresentParticipant
  /** The one client id this connection may show presence for, once it has shown it. */
  clientId: number | undefined
  /** When anything was last heard from the other side. */
  heardAt: number
  /** Presence was left out while the network was slow; owed as soon as it recovers. */
  owedPresence = false
  isClosed = false
  readonly ledger = new Ledger()
  readonly updates: Quota
  readonly syncs: Quota
  readonly deletions: Quota
  readonly presence: Quota
  readonly queries: Quota
  readonly #socket: Socket
  readonly #notices: boolean
  readonly #counts: Counts
  readonly #longestPause: number
  #pausedUntil = 0
  #pause: NodeJS.Timeout | undefined
  readonly #beat: Beat
  #storedToSay: number | undefined

  constructor(
    socket: Socket,
    admission: Admission,
    { limits, now, counts, beat }: { limits: RelayLimits; now: number; counts: Counts; beat: Beat },
  ) {
    this.claims = admission.claims
    this.address = admission.address
    this.kin = admission.kin
    this.epoch = admission.epoch
    this.who = admission.who
    this.heardAt = now
    this.#socket = socket
    this.#notices = admission.notices
    this.#counts = counts
    this.#longestPause = limits.longestPause
    this.#beat = beat
    this.updates = new Quota({ burst: limits.updatesBurst, perSecond: limits.updatesPerSecond }, now)
    this.syncs = new Quota({ burst: limits.syncBurst, perSecond: 1000 / limits.syncEvery }, now)
    this.queries = new Quota({ burst: limits.syncBurst, perSecond: 1000 / limits.syncEvery }, now)
    this.deletions = new Quota({ burst: limits.deletionsBurst, perSecond: limits.deletionsPerSecond }, now)
    this.presence = new Quota({ burst: limits.presenceBurst, perSecond: limits.presencePerSecond }, now)
  }

  get buffered(): number {
    return this.#socket.buffered
  }

  /** Sends one message. */
  send(message: Uint8Array): void {
    this.write(framed(message))
  }

  /** Writes bytes that are complete websocket frames already; a notice that waits travels along. */
  write(frames: Uint8Array): void {
    if (this.isClosed) return
    const notice = this.#takeNotice()
    const all = notice ? Buffer.concat([frames, notice]) : frames
    this.#counts.bytesOut += all.length
    this.#socket.write(all)
  }

  /** Says what is stored, unless it has gone along with something else. */
  flush(): void {
    const notice = this.#takeNotice()
    if (notice) this.write(notice)
  }

  ping(): void {
    if (!this.isClosed) this.#socket.ping()
  }

  /** Takes nothing more from the sender: the server is about to end. */
  hush(): void {
    clearTimeout(this.#pause)
    if (!this.isClosed) this.#socket.pause()
  }

  /** Holds back the sender for some milliseconds, at most `longestPause`; of several pauses the longest counts. */
  slowDown(delay: number): void {
    const until = performance.now() + Math.min(delay, this.#longestPause)
    if (until <= this.#pausedUntil) return
    this.#pausedUntil = until
    this.#socket.pause()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#socket.resume(), until - performance.now())
    this.#pause.unref()
  }

  close(code: FaultCode): void {
    if (this.isClosed) return
    this.flush()
    this.isClosed = true
    this.#counts.closings.add(code)
    this.#socket.close(code)
  }

  /** A write frame is on disk, or held nothing new. */
  settle(count: number): void {
    const upTo = this.ledger.settle(count)
    if (upTo === undefined || !this.#notices) return
    // several frames of one commit share one notice, and that shares a write with what the others did
    this.#storedToSay = upTo
    this.#beat.scheduleLast(this)
  }

  /** A write frame was not let in. */
  refuse(count: number, code: FaultCode): void {
    this.#counts.refusals.add(code)
    this.#notify({ kind: 'refused', count, code })
    this.settle(count)
  }

  /** Tells which history of the document this is. */
  sayEpoch(epoch: number): void {
    this.#notify({ kind: 'epoch', epoch })
  }

  #takeNotice(): Buffer | undefined {
    const count = this.#storedToSay
    this.#storedToSay = undefined
    return count === undefined ? undefined : framed(noticeFrame({ kind: 'stored', count }))
  }

  #notify(notice: Notice): void {
    if (this.#notices) this.send(noticeFrame(notice))
  }
}
