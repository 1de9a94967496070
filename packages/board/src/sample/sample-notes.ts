import type { Language } from '../documents.ts'
import type { Placement } from '../matrix/placement.ts'
import { type Category, NOTE_SIZE, type NoteColour, type NoteKind, type Position } from '../notes/note.ts'

/** A stakeholder of the example workshop; one without a placement waits in the tray. */
export interface SampleNote {
  readonly name: string
  readonly category: Category
  readonly kind: NoteKind
  readonly colour: NoteColour
  readonly position: Position
  readonly placement: Placement | undefined
}

type Names = Readonly<Record<Language, string>>
type Row = readonly [Names, Category, NoteKind, (readonly [influence: number, impact: number])?]

const names = (nl: string, fr: string, [de, en]: readonly [string, string]): Names => ({ nl, fr, de, en })

// A station square is made new: organisations and groups, no people. The cyclists lie exactly on a threshold, two notes wait in the tray.
const rows: readonly Row[] = [
  [names('Pendelaars', 'Navetteurs', ['Pendler', 'Commuters']), 'endUserCitizen', 'group', [0.26, 0.88]],
  [
    names('Personen met beperkte mobiliteit', 'Personnes à mobilité réduite', [
      'Menschen mit eingeschränkter Mobilität',
      'People with reduced mobility',
    ]),
    'endUserCitizen',
    'group',
    [0.16, 0.76],
  ],
  [
    names('Handelaars uit de stationsbuurt', 'Commerçants du quartier de la gare', [
      'Geschäfte im Bahnhofsviertel',
      'Shopkeepers around the station',
    ]),
    'endUserBusiness',
    'group',
    [0.38, 0.68],
  ],
  [
    names('Directiecomité', 'Comité de direction', ['Direktionsausschuss', 'Management committee']),
    'management',
    'group',
    [0.94, 0.6],
  ],
  [
    names('Dienst Communicatie', 'Service Communication', ['Kommunikationsdienst', 'Communication department']),
    'internalDepartment',
    'department',
    [0.3, 0.24],
  ],
  [
    names('Juridische dienst', 'Service juridique', ['Rechtsdienst', 'Legal department']),
    'internalDepartment',
    'department',
  ],
  [
    names('Stadsbestuur', 'Administration communale', ['Stadtverwaltung', 'City authority']),
    'otherAuthority',
    'authority',
    [0.84, 0.82],
  ],
  [
    names('Gewestelijke wegbeheerder', 'Gestionnaire régional des routes', [
      'Regionale Straßenverwaltung',
      'Regional road authority',
    ]),
    'otherAuthority',
    'authority',
    [0.82, 0.3],
  ],
  [
    names('Lokale politie', 'Police locale', ['Lokale Polizei', 'Local police']),
    'otherAuthority',
    'authority',
    [0.62, 0.18],
  ],
  [names('NMBS', 'SNCB', ['NGBE/SNCB', 'NMBS/SNCB']), 'externalInterest', 'organisation', [0.72, 0.74]],
  [names('Infrabel', 'Infrabel', ['Infrabel', 'Infrabel']), 'externalInterest', 'organisation', [0.72, 0.42]],
  [
    names('Fietsersbond', 'Association de cyclistes', ['Fahrradverband', 'Cyclists’ association']),
    'externalInterest',
    'organisation',
    [0.5, 0.62],
  ],
  [
    names('Lokale pers', 'Presse locale', ['Lokalpresse', 'Local press']),
    'externalInterest',
    'organisation',
    [0.2, 0.12],
  ],
  [
    names('Reizigersvereniging', 'Association de voyageurs', ['Fahrgastverband', 'Passengers’ association']),
    'externalInterest',
    'organisation',
  ],
]

const colourOf: Readonly<Record<Category, NoteColour>> = {
  endUserCitizen: 'yellow',
  endUserBusiness: 'orange',
  management: 'violet',
  internalDepartment: 'blue',
  otherAuthority: 'teal',
  externalInterest: 'green',
  other: 'grey',
}

const COLUMNS = 5
const CELL = NOTE_SIZE + 16

/** The stakeholders of the example workshop in one language, in tidy rows. */
export function sampleNotes(language: Language): readonly SampleNote[] {
  return rows.map(([name, category, kind, placed], index) => ({
    name: name[language],
    category,
    kind,
    colour: colourOf[category],
    position: { x: (index % COLUMNS) * CELL, y: Math.floor(index / COLUMNS) * CELL },
    placement: placed && { influence: placed[0], impact: placed[1] },
  }))
}
