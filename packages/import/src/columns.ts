// Which column says what: guessed from the headings in any of our languages and those of other boards, then chosen by the person.
import { nameKey } from '@samenbord/board'
import type { Table } from './table.ts'

export const importFields = [
  'name',
  'category',
  'kind',
  'influence',
  'impact',
  'owner',
  'attitudeNow',
  'attitudeWanted',
  'nameNl',
  'nameFr',
  'nameDe',
  'nameEn',
  'x',
  'y',
  'colour',
] as const
export type ImportField = (typeof importFields)[number]

/** For each column the field it fills; `undefined` leaves it out. */
export type Columns = readonly (ImportField | undefined)[]

/** Headings by which a column is known, as `nameKey` writes them. Mural names its columns Text, BG Color, Location X and Y. */
const headings: Readonly<Record<ImportField, string>> = {
  name: 'stakeholder stakeholders name naam nom bezeichnung text tekst texte partieprenante partiesprenantes note sticky stickytext title titel titre belanghebbende organisatie organisation',
  category: 'category categorie categorie kategorie group groep groupe gruppe',
  kind: 'kind soort sorte art genre',
  influence: 'influence invloed einfluss power macht pouvoir',
  impact: 'impact belang interet interesse betroffenheid interest auswirkung',
  owner: 'owner verantwoordelijke responsable verantwortlich verantwortlicher eigenaar',
  attitudeNow: 'attitude houding haltung attitudenow houdingnu attitudeactuelle haltungheute',
  attitudeWanted: 'attitudewanted gewenstehouding attitudesouhaitee gewunschtehaltung',
  nameNl: 'namenl naamnl nomnl nederlands',
  nameFr: 'namefr naamfr nomfr francais',
  nameDe: 'namede naamde nomde deutsch',
  nameEn: 'nameen naamen nomen english',
  x: 'x locationx positionx',
  y: 'y locationy positiony',
  colour: 'colour color kleur couleur farbe bgcolor backgroundcolor',
}

const byHeading: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap(field => headings[field].split(' ').map(heading => [heading, field] as const)),
)

/** What a table's columns seem to hold, and whether its first row is a heading. A table without known headings: the first column with texts names. */
export function guessColumns(table: Table): { readonly columns: Columns; readonly hasHeading: boolean } {
  const [head = []] = table
  const width = Math.max(0, ...table.map(row => row.length))
  const found = head.map(text => byHeading.get(nameKey(text)))
  const taken = new Set<ImportField>()
  const columns = Array.from({ length: width }, (_, at) => {
    const field = found[at]
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
  const hasHeading = found.some(field => field !== undefined)
  if (taken.has('name')) return { columns, hasHeading }
  return { columns: columns.with(firstTexts(table, hasHeading, columns), 'name'), hasHeading }
}

/** The first column that is free and holds texts rather than numbers. */
function firstTexts(table: Table, hasHeading: boolean, columns: Columns): number {
  const rows = hasHeading ? table.slice(1) : table
  const at = columns.findIndex(
    (field, column) => field === undefined && rows.some(row => /\p{Letter}/u.test(row[column] ?? '')),
  )
  return Math.max(0, at)
}
