import { type NoteColour, noteColours } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'

/** A friendly name for somebody who does not want to give one. */
export function proposedName({ join }: Messages): string {
  return join.friendlyName(oneOf(join.adjectives) ?? '', oneOf(join.animals) ?? '')
}

/** Any of the note colours. */
export const someColour = (): NoteColour => oneOf(noteColours) ?? 'blue'

const oneOf = <T>(options: readonly T[]): T | undefined => options[Math.floor(Math.random() * options.length)]
