// P5, the other side: what honest people do is never refused. Several replicas with undo, some of them offline for a while, over
// connections that keep the order of each but not between them.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '../../server/src/testing/board-replicas.ts'
import { GateTrial } from '../../server/src/testing/gate-trial.ts'
import { Person } from '../../server/src/testing/person.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

const count = rounds(4_000, 400_000)
const seed = seedOfRun(isFull)
const PER_BOARD = 200

function step(people: readonly Person[], random: Random): void {
  const person = random.pick(people)
  const way = random.below(20)
  if (way < 8) person.act(random)
  else if (way < 13) person.send()
  else if (way < 18) person.hear()
  else if (way === 18 && random.oneIn(5)) person.drop()
  else person.connect()
}

test(`of ${count} steps of honest people not one is refused`, () => {
  const random = new Random(seed)
  const wrong: string[] = []
  let frames = 0
  let slowest = 0
  for (let done = 0; done < count; done += PER_BOARD) {
    const trial = new GateTrial(new Y.Doc())
    const people = [1, 2, 3, 4].map(() => new Person(trial, 1 + random.below(2 ** 32 - 1)))
    for (let nth = 0; nth < PER_BOARD; nth += 1) step(people, random)
    for (const person of people) person.connect()
    for (let turn = 0; !people.every(({ isQuiet }) => isQuiet) && turn < 10_000; turn += 1) {
      const person = random.pick(people)
      person.send()
      person.hear()
    }
    const clue = `SEED=${seed}, board at ${done}`
    wrong.push(...people.flatMap(({ refusals }) => refusals.map(refusal => `${clue}: ${refusal}`)))
    wrong.push(...trial.differences().map(other => `${clue}: ${other} differs`))
    if (people.some(({ doc }) => contentOf(doc) !== contentOf(trial.doc))) wrong.push(`${clue}: a replica differs`)
    for (const person of people) person.close()
    frames += trial.outcomes.pass + trial.outcomes.ignore
    slowest = Math.max(slowest, trial.slowest.ms)
  }
  figure('P5', `${frames} honest frames: ${wrong.length} refused or different; slowest ${slowest.toFixed(1)} ms`)
  expect(wrong.slice(0, 3)).toEqual([])
  expect(frames).toBeGreaterThan(count / 12)
  expect(slowest).toBeLessThan(50)
})
