import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './trespass.ts'

const skipped = new Set(['node_modules', 'dist', 'data', '.git'])

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (skipped.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

test('every rule of the board’s SPEC is cited by a test, and every citation names a rule', () => {
  const rules = [...read('packages/board/SPEC.md').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map(match => match[1])
  const tests = filesBelow('packages/board/src').filter(file => file.endsWith('.test.ts'))
  const cited = tests.flatMap(file =>
    [...read(file).matchAll(/test\('((?:\[[A-Z]\d+\] ?)+)/g)].map(match => match[1] ?? ''),
  )
  const names = new Set(cited.flatMap(text => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(match => match[1])))
  expect(new Set(rules).size).toBe(rules.length)
  expect([...names].sort()).toEqual([...rules].sort())
})

test('the top level holds what the map says, and configuration in dotfiles', () => {
  const allowed = [
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'client', 'package.json', 'packages', 'pnpm-lock.yaml'],
    ...['pnpm-workspace.yaml', 'server', 'tests', 'tsconfig.base.json'],
  ]
  const found = readdirSync(root).filter(name => !name.startsWith('.') && !skipped.has(name))
  expect(found.sort()).toEqual(allowed.sort())
})

test('no source file is longer than 400 lines, and none has a name that says nothing', () => {
  const sources = ['client/src', 'server/src', 'packages', 'tests']
    .flatMap(filesBelow)
    .filter(file => /\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(200)
  expect(sources.filter(file => read(file).split('\n').length > 400)).toEqual([])
  expect(
    sources.filter(
      file => /\/(utils?|helpers?|common|manager|types)\.tsx?$/.test(file) && !file.includes('/messages/'),
    ),
  ).toEqual([])
})

test('every link between our documents leads somewhere', () => {
  const documents = filesBelow('').filter(file => file.endsWith('.md'))
  const all = new Set(filesBelow(''))
  for (const document of documents) {
    for (const match of read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      const target = join(document, '..', match[1] ?? '')
      expect(
        [...all].some(file => file === target || file.startsWith(`${target}/`)),
        `${document} → ${target}`,
      ).toBe(true)
    }
  }
})

test('the texts of the project name no host, no machine path and no workplace', () => {
  const texts = filesBelow('').filter(file => /\.(?:tsx?|mjs|md|json|yaml|css|html)$/.test(file))
  const forbidden = /registry\.npmjs|\/work\/|\/root\/|\/home\/[a-z]/
  const ours = 'tests/architecture/documents.test.ts'
  expect(texts.filter(file => file !== ours && forbidden.test(read(file)))).toEqual([])
})

test('every path that our documents name in code style is there', () => {
  const documents = filesBelow('').filter(file => file.endsWith('.md'))
  const all = filesBelow('')
  const isThere = (path: string) => all.some(file => file === path || file.startsWith(`${path}/`))
  const named = documents.flatMap(document =>
    [...read(document).matchAll(/`((?:client|server|packages|tests)\/[\w./-]*?)\/?`/g)].map(match => ({
      document,
      path: match[1] ?? '',
    })),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ path }) => !isThere(path) && !path.endsWith('/dist'))).toEqual([])
})

test('the map names every member of the workspace', () => {
  const members = [...filesBelow('packages'), ...filesBelow('client'), ...filesBelow('server')]
    .filter(file => /^(?:packages\/)?[^/]+\/package\.json$/.test(file))
    .map(file => file.replace(/^packages\//, '').replace('/package.json', ''))
  const table = read('packages/README.md').match(/^\| member \|[\s\S]*?\n\n/m)?.[0] ?? ''
  const rows = [...table.matchAll(/^\| \[?([a-z]+)/gm)].map(match => match[1]).filter(name => name !== 'member')
  expect(rows.sort()).toEqual(members.sort())
})
