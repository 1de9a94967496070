// The measures of a note, shared by the picture and the text editor so that nothing jumps between the two. Board units.

import { NOTE_SIZE } from '@samenbord/board'

/** Space between the edge of a note and its name. */
export const NOTE_PAD = 12
/** Height of the strip at the bottom for category and flag. */
export const NOTE_FOOT = 22
/** Where a name is written, inside a note. */
export const NAME_BOX = { width: NOTE_SIZE - 2 * NOTE_PAD, height: NOTE_SIZE - 2 * NOTE_PAD - NOTE_FOOT } as const
/** How far a note's shadow reaches. */
export const SHADOW_REACH = 14
