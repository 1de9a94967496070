import { everyCheck } from './checks.ts'
import type { Command } from './command.ts'

/** Says what is wrong and what to do about it. Changes nothing. */
export const doctor: Command = {
  name: 'doctor',
  takes: '',
  does: 'looks at settings, data directory, disk, permissions and every stored row, and says what to do',
  async run(_words, desk) {
    let wrong = 0
    for (const check of everyCheck) {
      const { found, todo } = await check(desk)
      if (todo !== undefined) wrong += 1
      desk.say(`${todo === undefined ? 'well ' : 'WRONG'}  ${found}`)
      if (todo !== undefined) desk.say(`       ${todo}`)
    }
    desk.say(wrong === 0 ? 'Nothing is wrong.' : wrong === 1 ? 'One thing needs you.' : `${wrong} things need you.`)
    return wrong === 0
  },
}
