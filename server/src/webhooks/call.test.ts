import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReceiver, type Receiver } from '../testing/receiver.ts'
import { callWebhook, mayCall } from './call.ts'

let receiver: Receiver
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

const allowed = { isInsideAllowed: true }
const post = (url = receiver.url) => ({ url, headers: { 'x-test': '1' }, body: '{"é":1}' })
const answering = (...addresses: string[]) => ({
  isInsideAllowed: false,
  resolve: async () => addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
})

test('what is posted arrives as it is, and success is what the receiver says', async () => {
  expect(await callWebhook(post(), allowed)).toEqual({ outcome: 'arrived', status: 204 })
  expect(receiver.calls).toMatchObject([{ path: '/hook', body: '{"é":1}', headers: { 'x-test': '1' } }])
  for (const status of [400, 410, 500]) {
    receiver.answer = response => response.writeHead(status).end('no')
    expect(await callWebhook(post(), allowed)).toEqual({ outcome: 'refused', status })
  }
})

test('a redirection is an answer like any other, and not followed', async () => {
  receiver.answer = response => response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end()
  expect(await callWebhook(post(), allowed)).toEqual({ outcome: 'refused', status: 307 })
  expect(receiver.calls).toHaveLength(1)
})

test('who does not answer in time, or is not there, is unreachable', async () => {
  receiver.answer = () => {}
  expect(await callWebhook(post(), { ...allowed, patience: 50 })).toEqual({ outcome: 'unreachable' })
  const { url } = receiver
  await receiver.close()
  expect(await callWebhook(post(url), allowed)).toEqual({ outcome: 'unreachable' })
  const nameless = { ...allowed, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(await callWebhook(post('http://nobody.example/'), nameless)).toEqual({ outcome: 'unreachable' })
})

test('of an answer without end only the beginning is read', async () => {
  const ended = new Promise(resolve => {
    receiver.answer = response => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', pour)
      response.on('close', () => resolve('cut off'))
      pour()
    }
  })
  expect(await callWebhook(post(), allowed)).toEqual({ outcome: 'arrived', status: 200 })
  expect(await ended).toBe('cut off')
})

test('an answer that is never finished has come all the same, and is let go of in time', async () => {
  const ended = new Promise(resolve => {
    receiver.answer = response => {
      response.on('close', () => resolve('let go'))
      response.writeHead(200).write('well')
    }
  })
  expect(await callWebhook(post(), { ...allowed, patience: 100 })).toEqual({ outcome: 'arrived', status: 200 })
  expect(await ended).toBe('let go')
})

test.each([
  'http://example.org/',
  'ftp://example.org/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/',
  'https://user:secret@example.org/',
  `https://example.org/${'x'.repeat(2000)}`,
  'no address',
])('%s may not be called', async url => {
  expect(await mayCall(url, { isInsideAllowed: false })).toBe(false)
  expect(await callWebhook(post(url), { isInsideAllowed: false })).toEqual({ outcome: 'forbidden' })
})

test('a name may be called unless one of its addresses is inside', async () => {
  expect(await mayCall('https://example.org/', answering('93.184.215.14', '2606:2800::1'))).toBe(true)
  expect(await mayCall('https://example.org/', answering('93.184.215.14', '::1'))).toBe(false)
  expect(await mayCall('https://not.there.yet/', answering())).toBe(true)
  expect(await mayCall('https://8.8.8.8/', { isInsideAllowed: false })).toBe(true)
})

test('the connection goes to an address that was looked at: a name that leads inside by then is not called', async () => {
  const url = receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'rebound.example')
  const asked: string[] = []
  const rules = {
    isInsideAllowed: false,
    resolve: async (name: string) => {
      asked.push(name)
      return [{ address: asked.length === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 }]
    },
  }
  expect(await mayCall(url, rules)).toBe(true)
  expect(await callWebhook(post(url), rules)).toEqual({ outcome: 'forbidden' })
  // asked once for each, and never by anybody else
  expect(asked).toEqual(['rebound.example', 'rebound.example'])
  expect(receiver.calls).toEqual([])
})
