// The limit of what a relay can be: every message goes to everybody else in the room, unread and unkept.
// MODE=send lets `ws` frame it once per receiver; MODE=shared frames it once and writes that buffer to every socket.
import http from 'node:http'
import { WebSocketServer } from 'ws'

const isShared = process.env.MODE === 'shared'
const rooms = new Map()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = http.createServer((_, response) => response.end())

/** @param {Buffer} message */
function framed(message) {
  const head = message.length < 126 ? 2 : message.length < 0x10000 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + message.length)
  frame[0] = 0x82
  frame[1] = head === 2 ? message.length : head === 4 ? 126 : 127
  if (head === 4) frame.writeUInt16BE(message.length, 2)
  else if (head === 10) frame.writeBigUInt64BE(BigInt(message.length), 2)
  message.copy(frame, head)
  return frame
}

server.on('upgrade', (request, network, head) => {
  network.setNoDelay(true)
  sockets.handleUpgrade(request, network, head, socket => {
    const room = rooms.get(request.url) ?? new Map()
    rooms.set(request.url, room.set(socket, network))
    socket.on('close', () => room.delete(socket))
    socket.on('error', () => {})
    socket.on('message', message => {
      const frame = isShared && framed(message)
      for (const [other, line] of room) {
        if (other === socket) continue
        if (isShared) line.write(frame)
        else other.send(message, { binary: true })
      }
    })
  })
})

server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
