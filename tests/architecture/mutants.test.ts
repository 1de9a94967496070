import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { mutants } from '../faults/mutants/index.ts'

const root = resolve(import.meta.dirname, '..', '..')

test.each(mutants)('the text that "$name" replaces stands once in its file, and its tests exist', mutant => {
  const { file, find, replace, tests } = mutant
  expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
  expect(tests.length).toBeGreaterThan(0)
  for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true)
})
