import { expect, test } from 'vitest'
import { faultCodes, faultOfCloseCode, faults, readFaultCode } from './faults.ts'

test('[W6] permanent faults close with 4400–4499, passing ones with 4500–4599, each with its own code', () => {
  for (const code of faultCodes) {
    const { closeCode, permanent } = faults[code]
    expect(closeCode >= 4400 && closeCode < 4500).toBe(permanent)
    expect(closeCode >= 4500 && closeCode < 4600).toBe(!permanent)
    expect(faultOfCloseCode(closeCode)).toBe(code)
  }
})

test('a code is read for what it is, and nothing else for a code', () => {
  expect(readFaultCode('locked')).toBe('locked')
  expect(readFaultCode('toString')).toBeUndefined()
  expect(readFaultCode(7)).toBeUndefined()
})
