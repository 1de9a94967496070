// Which addresses lie inside: on this machine, in private networks, or nowhere in the open internet (IANA special-purpose registries).
import { BlockList, isIP } from 'node:net'

const inside = new BlockList()
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
for (const [address, prefix] of ranges4) inside.addSubnet(address, prefix, 'ipv4')

const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
// within the open range: special registrations, and tunnels that carry an IPv4 address of anybody's choice
const ranges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const
for (const [address, prefix] of ranges6) inside.addSubnet(address, prefix, 'ipv6')

/** Whether an address is one that a call to the open internet never leads to; what is no address counts as inside. */
export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return inside.check(address, 'ipv4')
  return family !== 6 || !open6.check(address, 'ipv6') || inside.check(address, 'ipv6')
}
