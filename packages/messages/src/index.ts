export { loadMessages, type Messages } from './messages.ts'
export { plural } from './plural.ts'
