import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A fresh random id for records; 96 bits, fit for document names. */
export function newId(): string {
  return randomBytes(12).toString('base64url')
}

/** The secret of a link: 128 bits, base64url. */
export function newLinkSecret(): string {
  return randomBytes(16).toString('base64url')
}

/** The token of a cookie: 256 bits, base64url. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. Secrets are random and long, so a plain hash cannot be searched. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** What is kept of a passcode: people choose those, hence salted and slow. */
export async function hashOfPasscode(passcode: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await derive(passcode, salt, 32)).toString('base64url')}`
}

/** Whether `passcode` is the one that was kept. */
export async function isPasscode(passcode: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.')
  const derived = await derive(passcode, Buffer.from(salt, 'base64url'), 32)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'))
}

// without I, L, O, U, 0 and 1, which are misread on a projector; 30^8 codes
const codeAlphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const CODE_LENGTH = 8

/** A fresh join code, without dash. */
export function newJoinCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
}

/** A join code as shown to people: XXXX-XXXX. */
export function shownJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The code a person typed, in any case, with or without dashes and spaces; undefined when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—]/g, '')
  return code.length === CODE_LENGTH && [...code].every(letter => codeAlphabet.includes(letter)) ? code : undefined
}
