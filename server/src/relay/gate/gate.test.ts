import { addNotes, deleteNotes, type History, moveNotes, openHistory, placeNote, renameNote } from '@samenbord/board'
import { setLock } from '@samenbord/tools/lock'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { sharedBoard } from '../../testing/board-replicas.ts'
import { bombs } from '../../testing/bombs.ts'
import { changeOf, copyOf, gate, sessionDoc, writer } from '../../testing/gate-case.ts'
import { any, block, gone, item, nothing, updateOf } from '../../testing/update-bytes.ts'
import { ClientIds } from '../client-ids.ts'
import { relayLimits } from '../limits.ts'
import type { Writer } from './gate.ts'
import { isInOrder } from './order.ts'
import { type Block, readUpdate } from './update-reader.ts'

// properties take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const note = (id: string) => ({ id, name: `Stad ${id}`, position: { x: 0, y: 0 }, by: 'p1', at: 1 })

function boardDoc(): Y.Doc {
  const doc = new Y.Doc()
  addNotes(doc, [note('n1'), note('n2')])
  placeNote(doc, 'n1', { influence: 0.5, impact: 0.5, by: 'p1', at: 1 })
  return doc
}

interface Replica {
  readonly doc: Y.Doc
  readonly history: History
}

function replica(): Replica {
  const doc = new Y.Doc()
  return { doc, history: openHistory(doc) }
}

function blocksOf(doc: Y.Doc): readonly Block[] {
  const reading = readUpdate(Y.encodeStateAsUpdate(doc), relayLimits.syncUpdate)
  if (typeof reading === 'string') throw new Error(reading)
  return reading.blocks
}

describe('honest traffic passes', () => {
  test('every action of the board, one after the other and all at once', () => {
    const server = boardDoc()
    const actions: ((doc: Y.Doc) => unknown)[] = [
      doc =>
        addNotes(
          doc,
          Array.from({ length: 200 }, (_, index) => note(`paste-${index}`)),
        ),
      doc => renameNote(doc, 'n1', 'Vlaamse Vervoermaatschappij De Lijn – één 🚲 tram'),
      doc => moveNotes(doc, [{ id: 'n2', position: { x: 3, y: -4 } }]),
      doc => placeNote(doc, 'n2', { influence: 0.1, impact: 1, by: 'p1', at: 2 }),
      doc => placeNote(doc, 'n2', { influence: 0.2, impact: 1, by: 'p1', at: 3 }),
      doc => deleteNotes(doc, ['n1', 'paste-7']),
    ]
    for (const action of actions) {
      const update = changeOf(server, action)
      expect(gate(server, update)).toMatchObject({ kind: 'pass' })
      Y.applyUpdate(server, update)
    }
    const all = changeOf(boardDoc(), doc => {
      for (const action of actions) action(doc)
    })
    expect(gate(new Y.Doc(), all, { isLive: false })).toMatchObject({ kind: 'resync' })
  })

  test.each([[[11, 4_000_000_000, 70]], [[4_000_000_000, 11, 70]]])('a state that several wrote, %s', ids => {
    const state = Y.encodeStateAsUpdate(sharedBoard(ids))
    expect(gate(new Y.Doc(), state, { isLive: false })).toMatchObject({ kind: 'pass' })
  })

  test('what repeats others and adds something of its own', () => {
    const doc = sharedBoard()
    const clientIds = new ClientIds()
    clientIds.use([...doc.store.clients.keys()], 'somebody else', 0)
    const mine = copyOf(doc)
    addNotes(mine, [note('mine')])
    expect(gate(doc, Y.encodeStateAsUpdate(mine), { isLive: false, clientIds })).toMatchObject({ kind: 'pass' })
  })

  test('the whole state of one replica passes into an empty one', () => {
    const doc = boardDoc()
    deleteNotes(doc, ['n1'])
    const state = Y.encodeStateAsUpdate(doc)
    expect(gate(new Y.Doc(), state, { isLive: false })).toMatchObject({ kind: 'pass' })
  })

  test('what replicas do at random is never refused, and is told apart from nothing new', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('add'), id: fc.integer({ min: 0, max: 9 }) }),
      fc.record({
        kind: fc.constant('rename'),
        id: fc.integer({ min: 0, max: 9 }),
        name: fc.string({ unit: 'grapheme' }),
      }),
      fc.record({ kind: fc.constant('delete'), id: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('place'), id: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constantFrom('undo', 'redo', 'hear') }),
    )
    const acts: Record<string, (replica: Replica, id: string, name: string) => boolean> = {
      add: ({ doc }, id) => addNotes(doc, [note(id)]),
      rename: ({ doc }, id, name) => renameNote(doc, id, name),
      delete: ({ doc }, id) => deleteNotes(doc, [id]),
      place: ({ doc }, id) => placeNote(doc, id, { influence: 1, impact: 0, by: 'p', at: 1 }),
      undo: ({ history }) => history.undo(),
      redo: ({ history }) => history.redo(),
    }
    const act = (replica: Replica, step: { kind: string; id?: number; name?: string }): boolean =>
      acts[step.kind]?.(replica, `n${step.id}`, step.name ?? '') ?? false
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), action), { maxLength: 40 }), script => {
        const server = new Y.Doc()
        const replicas = [0, 1, 2].map(replica)
        for (const [which, step] of script) {
          const one = replicas[which] ?? replica()
          const { doc: replicaDoc } = one
          const before = Y.encodeStateVector(replicaDoc)
          if (step.kind === 'hear') Y.applyUpdate(replicaDoc, Y.encodeStateAsUpdate(server))
          else if (act(one, step)) {
            const update = Y.encodeStateAsUpdate(replicaDoc, before)
            expect(gate(server, update).kind).not.toBe('refuse')
            Y.applyUpdate(server, update)
            expect(gate(server, update)).toEqual({ kind: 'ignore' })
          }
          expect(gate(server, Y.encodeStateAsUpdate(server))).toEqual({ kind: 'ignore' })
        }
        for (const { doc } of replicas) {
          // everything at once, as after a restore; what undo keeps is merged in ways of its own
          expect(gate(new Y.Doc(), Y.encodeStateAsUpdate(doc), { isLive: false }).kind).not.toBe('refuse')
          const passed = gate(server, Y.encodeStateAsUpdate(doc), { isLive: false })
          expect(passed.kind).not.toBe('refuse')
        }
        expect(isInOrder(server, blocksOf(server))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('who may not write is refused, unless it is nothing new', () => {
  const viewer: Writer = { ...writer, claims: { ...writer.claims, role: 'viewer' } }

  test('a viewer', () => {
    const doc = boardDoc()
    const update = changeOf(doc, copy => deleteNotes(copy, ['n1']))
    expect(gate(doc, update, { writer: viewer })).toEqual({ kind: 'refuse', code: 'readOnly' })
    expect(gate(doc, Y.encodeStateAsUpdate(doc), { writer: viewer })).toEqual({ kind: 'ignore' })
  })

  test('anybody in the draft of another', () => {
    const draft = new Y.Doc()
    const update = changeOf(draft, copy => copy.getMap('lock').set('x', 1))
    const at = (participant: string): Writer => ({ ...writer, address: { kind: 'draft', workshop: 'w', participant } })
    expect(gate(draft, update, { writer: at('somebody else') })).toEqual({ kind: 'refuse', code: 'readOnly' })
    expect(gate(draft, update, { writer: at('p1') })).toMatchObject({ kind: 'pass' })
  })

  test('a contributor while the board is locked', () => {
    const doc = boardDoc()
    const session = sessionDoc()
    setLock(session, true)
    const update = changeOf(doc, copy => addNotes(copy, [note('late')]))
    expect(gate(doc, update, { session })).toEqual({ kind: 'refuse', code: 'locked' })
  })

  test('whoever writes under the client id of somebody else', () => {
    const doc = boardDoc()
    const clientIds = new ClientIds()
    const [client = 0] = doc.store.clients.keys()
    clientIds.use([client], 'victim', 0)
    // a placeholder that jumps the victim's clock: the victim's next edits would count as known
    const jump = updateOf([block(client, Y.getState(doc.store, client), [gone(1000)])])
    expect(gate(doc, jump, { clientIds })).toEqual({ kind: 'refuse', code: 'updateImpersonates' })
    expect(gate(doc, jump, { clientIds, writer: { ...writer, kin: new Set(['victim']) } })).toMatchObject({
      kind: 'pass',
    })
    expect(gate(doc, jump, { clientIds, now: 13 * 60 * 60 * 1000 })).toMatchObject({ kind: 'pass' })
  })

  test('new content in a full document, but not a deletion', () => {
    const doc = boardDoc()
    const addition = changeOf(doc, copy => addNotes(copy, [note('more')]))
    const deletion = changeOf(doc, copy => deleteNotes(copy, ['n1']))
    expect(gate(doc, addition, { isFull: true })).toEqual({ kind: 'refuse', code: 'documentFull' })
    expect(gate(doc, deletion, { isFull: true })).toMatchObject({ kind: 'pass' })
  })
})

describe('known bombs and forgeries', () => {
  test.each(Object.entries(bombs))('%s', (_, { update, verdict }) => {
    const said = gate(new Y.Doc(), update)
    expect(said.kind === 'refuse' ? said.code : said.kind).toBe(verdict)
  })

  test('a struct of which the document knows one half', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, updateOf([block(5, 0, [gone(2)])]))
    expect(gate(doc, updateOf([block(5, 1, [gone(3)])]))).toEqual({ kind: 'resync' })
    expect(gate(doc, updateOf([block(5, 1, [gone(1), gone(1)])]))).toMatchObject({ kind: 'pass' })
  })

  test('half of an emoji that is stored', () => {
    const doc = boardDoc()
    addNotes(doc, [{ ...note('n9'), name: '🚲' }])
    const name = doc.getMap<Y.Map<Y.Text>>('notes').get('n9')?.get('name')?._start
    const right = Y.createID(doc.clientID, (name?.id.clock ?? 0) + 1)
    expect(gate(doc, updateOf([block(5, 0, [item(any(nothing), { right })])]))).toEqual({
      kind: 'refuse',
      code: 'updateMisplaced',
    })
  })

  test('types nested deeper than any document of ours', () => {
    const deep = new Y.Doc()
    let map = deep.getMap<unknown>('notes')
    for (let depth = 0; depth < 7; depth += 1) {
      const inner = new Y.Map<unknown>()
      map.set('x', inner)
      map = inner
    }
    expect(gate(new Y.Doc(), Y.encodeStateAsUpdate(deep))).toEqual({ kind: 'refuse', code: 'updateTooComplex' })
  })

  test('something hung into a plain value', () => {
    const doc = new Y.Doc()
    doc.getMap('notes').set('a', 'plain')
    const update = updateOf([
      block(5, 0, [item(any(nothing), { parent: { type: { client: doc.clientID, clock: 0 } }, key: 'key' })]),
    ])
    expect(gate(doc, update)).toEqual({ kind: 'refuse', code: 'updateMisplaced' })
  })
})

describe('whatever passes leaves the document whole', () => {
  test('bytes of honest updates, changed at random', () => {
    const base = boardDoc()
    const edit = changeOf(base, doc => {
      addNotes(doc, [note('n3')])
      renameNote(doc, 'n3', 'Provincie Oost-Vlaanderen')
      deleteNotes(doc, ['n1'])
    })
    const mutation = fc.array(fc.tuple(fc.nat(edit.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    let passed = 0
    fc.assert(
      fc.property(mutation, fc.option(fc.nat(edit.length)), (changes, cut) => {
        const bytes = edit.slice(0, cut ?? edit.length)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const doc = copyOf(base)
        if (gate(doc, bytes, { isLive: false }).kind !== 'pass') return
        passed += 1
        Y.applyUpdate(doc, bytes)
        expect(doc.store.pendingStructs).toBeNull()
        expect(doc.store.pendingDs).toBeNull()
        const reloaded = copyOf(doc)
        expect(reloaded.getMap('notes').toJSON()).toEqual(doc.getMap('notes').toJSON())
      }),
      { numRuns: 1000 },
    )
    expect(passed).toBeGreaterThan(0)
  })
})
