// Files as text, so that a person can compare them: what they say, in the order in which it is read.
import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import type { Content } from '../plan-format.ts'

const bodies = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'word/document.xml', 'word/footer1.xml']

/** A file as text: of an archive the parts that say something, a line for each element; of a report its tree of tags. */
export async function readable(content: Content): Promise<string> {
  if (typeof content === 'string') return content
  if (strFromU8(content.subarray(0, 5)) === '%PDF-') return readablePdf(content)
  const parts = unzipSync(content)
  return bodies
    .flatMap(name => (parts[name] ? [`== ${name}\n${strFromU8(parts[name]).replaceAll('><', '>\n<')}\n`] : []))
    .join('')
}

async function readablePdf(content: Uint8Array): Promise<string> {
  // the reader takes the bytes away from whoever gives them
  const pdf = await getDocumentProxy(content.slice())
  const { info } = await pdf.getMetadata()
  const lines = [`title: ${Reflect.get(info, 'Title')}`, `language: ${Reflect.get(info, 'Language')}`]
  for (const bookmark of await pdf.getOutline()) lines.push(...bookmarkLines(bookmark, '# '))
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = await textsOn(page)
    lines.push(`== page ${number}`, ...treeLines(await page.getStructTree(), texts, ''))
  }
  await pdf.destroy()
  return `${lines.join('\n')}\n`
}

/** What stands under each mark of a page. */
async function textsOn(page: Page): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  let mark = ''
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (!('str' in item)) mark = 'id' in item ? item.id : ''
    else if (mark !== '') texts.set(mark, `${texts.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
  }
  return texts
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

const bookmarkLines = ({ title, items }: Bookmark, mark: string): readonly string[] => [
  `${mark}${title}`,
  ...items.flatMap(item => bookmarkLines(item, `  ${mark}`)),
]

interface Tree {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly (Tree | { readonly type: string; readonly id: string })[]
}

function treeLines(node: Tree | null, texts: ReadonlyMap<string, string>, indent: string): readonly string[] {
  const children = node?.children ?? []
  const text = children.map(child => ('id' in child ? (texts.get(child.id) ?? '') : '')).join('')
  const own = `${indent}${node?.role ?? ''}${node?.alt ? ` (${node.alt})` : ''}: ${text}`.trimEnd()
  return [own, ...children.flatMap(child => ('id' in child ? [] : treeLines(child, texts, `${indent}  `)))]
}
