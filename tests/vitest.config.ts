import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'server/src/**/*.test.ts',
            'client/src/**/*.test.{ts,tsx}',
            'tests/{architecture,conformance}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          // real processes that are killed and loaded: two at a time is what two cores can do
          maxWorkers: 2,
          // one kind after the other where several are asked for
          sequence: { groupOrder: 1 },
          testTimeout: process.env.FULL === '1' ? 3_600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // each file has a server and a browser of its own
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
