// The OpenAPI document as a page that runs nothing: what the schemas say, in tables, around it words in the reader's language.
import type { Language } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { type ApiArea, apiAreas } from './api-document.ts'

/** As much of an OpenAPI document as is shown. */
export interface ApiDocument {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses?: Readonly<Record<string, Body>>
}

interface Parameter {
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}

interface Body {
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

interface Frame {
  readonly language: Language
  readonly texts: Messages['api']
  /** The address under which the reader reached the server. */
  readonly origin: string
}

/** The whole page, as HTML. */
export function apiPage(document: ApiDocument, { language, texts, origin }: Frame): string {
  const areas = apiAreas.map(area => sectionOf(area, document, texts)).join('')
  const contents = apiAreas.map(area => `<li><a href="#${area}">${escaped(texts.areas[area])}</a></li>`).join('')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.title)}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>${escaped(texts.title)}</h1>
<p>${escaped(texts.intro)} <a href="/api/openapi.json">${escaped(texts.document)}</a></p>
<h2>${escaped(texts.feedsTitle)}</h2>
<p>${escaped(texts.feedsText)}</p>
<pre lang="en" tabindex="0">curl ${escaped(origin)}/api/feeds/TOKEN/plan.ics</pre>
<h2>${escaped(texts.programsTitle)}</h2>
<p>${escaped(texts.programsText)}</p>
<pre lang="en" tabindex="0">curl -H 'Authorization: Bearer TICKET' ${escaped(origin)}/api/workshops/WORKSHOP/plan.json</pre>
<p>${escaped(texts.faultsText)}</p>
<nav aria-label="${escaped(texts.contents)}"><ul>${contents}</ul></nav>
${areas}
</main>
</body>
</html>
`
}

function sectionOf(area: ApiArea, { paths = {} }: ApiDocument, texts: Frame['texts']): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.tags?.includes(area) ? [operationOf({ method, path, operation }, texts)] : [],
    ),
  )
  return `<section id="${area}"><h2>${escaped(texts.areas[area])}</h2>${operations.join('')}</section>\n`
}

interface Shown {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

function operationOf({ method, path, operation }: Shown, texts: Frame['texts']): string {
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation
  // what all of them answer when they cannot is told once, at the top
  const own = Object.entries(responses).filter(([status]) => !/^[45]/.test(status))
  const answers = own.map(([status, body]) => answerOf(status, body, texts))
  return `<details><summary><code class="method">${method.toUpperCase()}</code> <code>${breakable(path)}</code>
<span lang="en">${escaped(summary)}</span></summary>
<p lang="en">${escaped(description)}</p>
${fieldsOf(parameters.map(parameterField), { title: texts.parameters, texts })}
${fieldsOf(bodyFields(requestBody), { title: texts.body, texts })}
${answers.join('')}
</details>
`
}

function answerOf(status: string, body: Body, texts: Frame['texts']): string {
  const types = Object.keys(body.content ?? {}).filter(type => type !== 'application/json')
  const title = [texts.answer(status), ...types].join(', ')
  return `<h3>${escaped(title)}</h3><p lang="en">${escaped(body.description ?? '')}</p>${fieldsOf(bodyFields(body), { texts })}`
}

/** One line of a table of fields. */
interface Field {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly words: string
}

const parameterField = ({ name, required = false, description = '', schema = {} }: Parameter): Field => ({
  name,
  type: typeOf(schema),
  isRequired: required,
  words: description || (schema.description ?? ''),
})

const bodyFields = (body: Body | undefined): readonly Field[] =>
  Object.values(body?.content ?? {}).flatMap(({ schema }) => (schema ? schemaFields(schema, '') : []))

/** The fields of an object and of the objects in it, named by their way from the top. */
function schemaFields({ properties = {}, required = [] }: Schema, before: string): readonly Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${before}${key}`
    const inner = schema.items ?? schema
    const field = { name, type: typeOf(schema), isRequired: required.includes(key), words: schema.description ?? '' }
    return [field, ...schemaFields(inner, `${name}${schema.items ? '[].' : '.'}`)]
  })
}

function typeOf({ type, enum: words, anyOf, items }: Schema): string {
  if (words) return words.join(' | ')
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  return items ? `${typeOf(items)}[]` : (type ?? '')
}

function fieldsOf(fields: readonly Field[], { title, texts }: { title?: string; texts: Frame['texts'] }): string {
  if (fields.length === 0) return ''
  const rows = fields.map(
    ({ name, type, isRequired, words }) =>
      `<tr><th scope="row"><code>${breakable(name)}</code></th><td>${escaped(type)}</td>` +
      `<td>${escaped(isRequired ? texts.required : texts.optional)}</td><td lang="en">${escaped(words)}</td></tr>`,
  )
  const heads = [texts.field, texts.type, texts.needed, texts.meaning].map(
    head => `<th scope="col">${escaped(head)}</th>`,
  )
  return (
    `${title === undefined ? '' : `<h3>${escaped(title)}</h3>`}<div class="table" tabindex="0" role="group">` +
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  )
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => marks[mark] ?? mark)

/** A long address or name may break behind its joints. */
const breakable = (text: string): string => escaped(text).replace(/[/.]/g, joint => `${joint}<wbr>`)
