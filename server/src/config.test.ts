import { expect, test } from 'vitest'
import { BadSetting, readConfig } from './config.ts'

const read = (environment: Record<string, string>) => readConfig(environment, { clientDir: '/client' })

test('without settings it listens on port 3000 for the whole network and keeps data beside itself', () => {
  expect(read({})).toMatchObject({ port: 3000, host: '0.0.0.0', dataDir: './data', publicOrigin: undefined })
})

test('an empty setting counts as none', () => {
  expect(read({ PORT: ' ', PUBLIC_ORIGIN: '' })).toMatchObject({ port: 3000, publicOrigin: undefined })
})

test('a public address is kept without its slash', () => {
  expect(read({ PUBLIC_ORIGIN: 'https://bord.example.be/' }).publicOrigin).toBe('https://bord.example.be')
})

test.each([
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['PORT', 'three'],
  ['PUBLIC_ORIGIN', 'bord.example.be'],
  ['PUBLIC_ORIGIN', 'https://bord.example.be/path'],
  ['PUBLIC_ORIGIN', 'ftp://bord.example.be'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'maybe'],
  ['WEBHOOKS_INSIDE', 'perhaps'],
  ['CONNECTIONS_PER_ADDRESS', '0'],
  ['CONNECTIONS_PER_WORKSHOP', '2'],
  ['DOCUMENT_MEBIBYTES', '65'],
  ['HANDSHAKES_PER_SECOND', '0'],
  ['HANDSHAKES_WAITING', '-1'],
  ['RETENTION_MONTHS', '0'],
  ['HISTORY_DAYS', '0'],
])('%s=%s is refused with a line that names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(BadSetting)
  expect(() => read({ [name]: value })).toThrow(`${name}=${value} cannot be used: it must be`)
})

test('a token that is too short is refused without being shown', () => {
  expect(() => read({ METRICS_TOKEN: 'hunter2' })).toThrow('METRICS_TOKEN=… cannot be used: it must have')
})
