import type { Messages } from '@samenbord/messages'
import type { ApiCode } from '../api/api.ts'

/** What a failed call means for the reader's work, in the reader's language. */
export function faultText(messages: Messages, code: ApiCode): string {
  return code === 'unreachable' ? messages.common.unreachable : messages.faults[code]
}
