import { boardRoots, type DocKind, sessionRoots } from '@samenbord/board'
import { models } from '@samenbord/tools/models'

// each tool owns the root named by its id, in every document it uses
const toolRoots = models.map(model => model.id)

const rootsByKind: Readonly<Record<DocKind, ReadonlySet<string>>> = {
  board: new Set([...boardRoots, ...toolRoots]),
  session: new Set([...sessionRoots, ...toolRoots]),
  draft: new Set(toolRoots),
}

/** The top-level names a document of this kind may have. */
export function rootsOf(kind: DocKind): ReadonlySet<string> {
  return rootsByKind[kind]
}
