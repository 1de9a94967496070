import { expect, test } from 'vitest'
import { isInside } from './inside.ts'

test.each([
  '127.0.0.1',
  '127.255.0.3',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2001::7f00:1',
  '2002:7f00:1::',
  'localhost',
  '',
])('%s is inside', address => {
  expect(isInside(address)).toBe(true)
})

test.each(['8.8.8.8', '193.191.245.244', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2a02:26f0::1', '2606:4700::1'])(
  '%s is in the open internet',
  address => {
    expect(isInside(address)).toBe(false)
  },
)
