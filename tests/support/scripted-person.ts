// Somebody who takes part by script: the three connections of a participant to a real server, and their devices' ways to fail.
import type { Role } from '@samenbord/board'
import type * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { joinAs, type TestParticipant, type TestWorkshop } from '../../server/src/testing/running-server.ts'
import type { ServerProcess } from './server-process.ts'

type Kind = 'board' | 'session' | 'draft'

/** A participant of a workshop; viewers have no draft. */
export class ScriptedPerson {
  readonly is: TestParticipant
  readonly #server: () => ServerProcess
  #lines: Partial<Record<Kind, FrameClient>> = {}
  #heard: readonly Uint8Array[] = []

  private constructor(is: TestParticipant, server: () => ServerProcess) {
    this.is = is
    this.#server = server
  }

  /** Joins by the link of a role and opens every document of it; `server` tells which process runs now. */
  static async join(server: () => ServerProcess, made: TestWorkshop, role: Role): Promise<ScriptedPerson> {
    const person = new ScriptedPerson(await joinAs(server(), made, role), server)
    await person.comeBack()
    return person
  }

  get id(): string {
    return this.is.participant
  }

  /** The document as this person has it now. */
  doc(kind: Kind): Y.Doc {
    return this.#line(kind).doc
  }

  /** Every frame of others’ work that ever reached this person. */
  get heard(): readonly Uint8Array[] {
    return [...this.#heard, ...this.#framesOf('board'), ...this.#framesOf('session')]
  }

  get refusals(): number {
    return Object.values(this.#lines).reduce((sum, line) => sum + line.refusals.length, 0)
  }

  /** Changes a document and resolves once that is stored, or refused. */
  async edit(kind: Kind, change: (doc: Y.Doc) => void): Promise<void> {
    const line = this.#line(kind)
    line.edit(change)
    await line.settled()
  }

  until(kind: Kind, condition: (doc: Y.Doc) => boolean): Promise<void> {
    const line = this.#line(kind)
    return line.until(() => condition(line.doc))
  }

  /** The device goes dark: no goodbye, and nothing of its own is kept. */
  vanish(): void {
    this.#heard = this.heard
    for (const line of Object.values(this.#lines)) line.ws.terminate()
    this.#lines = {}
  }

  /** Opens everything anew, with what the server has. */
  async comeBack(): Promise<void> {
    const { workshop, participant, role } = this.is
    const open = (path: string) => connect(this.#server(), path, this.is).sync()
    const [board, session, draft] = await Promise.all([
      open(`board/${workshop}`),
      open(`session/${workshop}`),
      ...(role === 'viewer' ? [] : [open(`draft/${workshop}/${participant}`)]),
    ])
    this.#lines = { board, session, ...(draft && { draft }) }
  }

  /** The page is loaded anew. */
  async reload(): Promise<void> {
    this.vanish()
    await this.comeBack()
  }

  #line(kind: Kind): FrameClient {
    const line = this.#lines[kind]
    if (!line) throw new Error(`A ${this.is.role} who is not connected has no ${kind}`)
    return line
  }

  #framesOf(kind: Kind): readonly Uint8Array[] {
    return this.#lines[kind]?.frames ?? []
  }
}
