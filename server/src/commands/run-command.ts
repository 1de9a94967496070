import { backup } from './backup.ts'
import { type Command, type Desk, Mistake } from './command.ts'
import { doctor } from './doctor.ts'
import { erase } from './erase.ts'
import { exportWorkshop } from './export.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

/** The commands, in the order in which they are listed. */
const commands: readonly Command[] = [doctor, backup, verify, restore, erase, exportWorkshop]

/** The words of a command: what an operator types, and what it does. */
const usage = (): string =>
  ['Commands:', ...commands.map(({ name, takes, does }) => `  ${`${name} ${takes}`.padEnd(28)} ${does}`)].join('\n')

/** Runs what an operator asked for; answers the exit code: 0 when it went well, 1 when not, 2 when it was asked for wrongly. */
export async function runCommand([name, ...words]: readonly string[], desk: Desk): Promise<number> {
  if (name === 'help' || name === '--help') {
    desk.say(usage())
    return 0
  }
  const command = commands.find(known => known.name === name)
  if (!command) {
    desk.say(`There is no command "${name}".\n${usage()}`)
    return 2
  }
  try {
    return (await command.run(words, desk)) ? 0 : 1
  } catch (cause) {
    if (!(cause instanceof Mistake)) throw cause
    desk.say(`${cause.message}\n  ${command.name} ${command.takes}: ${command.does}`)
    return 2
  }
}
