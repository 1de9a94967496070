import { expect, test } from 'vitest'
import { clockText, momentBetween, secondsOf } from './countdown.ts'

test('a second is shown until it is over', () => {
  expect([300_000, 299_999, 299_000, 1, 0].map(secondsOf)).toEqual([300, 300, 299, 1, 0])
})

test('time is written with minutes and seconds, and hours where there are any', () => {
  expect([0, 9, 65, 3599, 3600, 36_000].map(clockText)).toEqual([
    '0:00',
    '0:09',
    '1:05',
    '59:59',
    '1:00:00',
    '10:00:00',
  ])
})

test('the last minute and the end are told once, when the time gets there', () => {
  expect([momentBetween(61, 60), momentBetween(60, 59), momentBetween(300, 12)]).toEqual([
    'lastMinute',
    undefined,
    'lastMinute',
  ])
  expect([momentBetween(1, 0), momentBetween(0, 0), momentBetween(70, 0)]).toEqual(['over', undefined, 'over'])
})

test('a timer that begins short, is put forward, or was over when one came, is not told', () => {
  expect([momentBetween(undefined, 60), momentBetween(undefined, 0), momentBetween(30, 60)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
