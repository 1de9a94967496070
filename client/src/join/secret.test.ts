import { expect, test } from 'vitest'
import { keyOf, secretOf } from './secret.ts'

const SECRET = 'M2cnavUnz3eQ0x1yaYOfoD'

test('a link carries its secret in the fragment', () => {
  expect(secretOf(`https://bord.example.be/j#v1.${SECRET}`)).toBe(SECRET)
})

test.each([
  'https://bord.example.be/j',
  'https://bord.example.be/j#v1.short',
  `/j#v2.${SECRET}`,
  `/j#v1.${SECRET}&x=1`,
])('there is no secret in %s', address => expect(secretOf(address)).toBeUndefined())

test('a scanned address may carry the short code instead', () => {
  expect(keyOf('https://bord.example.be/j#code=E9PM-KXXS')).toEqual({ code: 'E9PM-KXXS' })
  expect(keyOf('https://bord.example.be/j#code=e9pm%20kxxs')).toEqual({ code: 'e9pm kxxs' })
})

test.each(['https://bord.example.be/j', '/j#code=', '/j#code', '/j#'])('nothing lets in at %s', address =>
  expect(keyOf(address)).toBeUndefined(),
)

test('a damaged code is for the server to refuse, not a crash', () => {
  expect(keyOf('/j#code=%')).toEqual({ code: '%' })
})
