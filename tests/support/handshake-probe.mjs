// Loaded into a server before its own code: writes down when each websocket handshake was answered, whatever the server says of itself.
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const file = process.env.HANDSHAKE_LOG
const write = Socket.prototype.write

Socket.prototype.write = function (chunk, ...rest) {
  if (file && typeof chunk === 'string' && chunk.startsWith('HTTP/1.1 101')) appendFileSync(file, `${Date.now()}\n`)
  return write.call(this, chunk, ...rest)
}
