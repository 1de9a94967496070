// @y/websocket-server as its own bin starts it; with YPERSISTENCE=<folder> it keeps documents in LevelDB (y-leveldb).
import http from 'node:http'
import { WebSocketServer } from 'ws'

const folder = process.env.YPERSISTENCE
// its own import brings y-leveldb 0.1; the newest is given to it by the door it has for that
delete process.env.YPERSISTENCE
const { setPersistence, setupWSConnection } = await import('@y/websocket-server/utils')

if (folder) {
  const [{ LeveldbPersistence }, Y] = await Promise.all([import('y-leveldb'), import('yjs')])
  const level = new LeveldbPersistence(folder)
  setPersistence({
    provider: level,
    // word for word what it does itself
    bindState: async (name, doc) => {
      const kept = await level.getYDoc(name)
      level.storeUpdate(name, Y.encodeStateAsUpdate(doc))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept))
      doc.on('update', update => level.storeUpdate(name, update))
    },
    writeState: async () => {},
  })
}

const sockets = new WebSocketServer({ noServer: true })
const server = http.createServer((_, response) => response.end())
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, network, head) => {
  sockets.handleUpgrade(request, network, head, socket => sockets.emit('connection', socket, request))
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
