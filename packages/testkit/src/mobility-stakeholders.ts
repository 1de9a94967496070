// The stakeholders of a real kind of project, a fast cycle route along a railway between two Belgian cities: organisations and groups, no people.

/** A name of exactly 80 characters, as they occur in federal organigrams. */
export const longestName = {
  nl: 'Interdepartementale stuurgroep voor de toegankelijkheid van onze stationsbuurten',
  fr: 'Comité interdépartemental de pilotage pour l’accessibilité des abords de la gare',
} as const

const nl = `FOD Mobiliteit en Vervoer
Kabinet van de minister van Mobiliteit
Infrabel
NMBS
Departement Mobiliteit en Openbare Werken
Agentschap Wegen en Verkeer
Gewestelijk mobiliteitsbureau
Provincie Vlaams-Brabant
Provincie Waals-Brabant
Stad Leuven
Stad Mechelen
Gemeente Haacht
Gemeente Boortmeerbeek
Gemeente Overijse
Vervoerregioraad Leuven
De Lijn
TEC
MIVB
Politiezone Dijleland
Brandweerzone Oost Vlaams-Brabant
Agentschap Natuur en Bos
Agentschap Onroerend Erfgoed
De Vlaamse Waterweg
Fluvius
Proximus
Fietsersbond
fietsersbond
Voetgangersbeweging
Trein Tram Bus
Ouderraden van de scholen langs de lijn
Pendelaars naar Brussel
Buurtcomité Stationsstraat
Buurtcomite stationsstraat
Landbouwers met percelen langs het spoor
Unizo Vlaams-Brabant
Voka Leuven
Handelaars uit de stationsbuurt
VAB
Touring
Inter, toegankelijkheid voor personen met een handicap
Vakbond van het spoorpersoneel
Aannemers en studiebureaus
Regionale pers
Sociale huisvestingsmaatschappij Dijledal
KU Leuven, dienst mobiliteit
${longestName.nl}`

const fr = `SPF Mobilité et Transports
Cabinet du ministre de la Mobilité
Infrabel
SNCB
SPW Mobilité et Infrastructures
Bruxelles Mobilité
Agence wallonne du patrimoine
Province du Brabant wallon
Province du Brabant flamand
Ville d’Ottignies-Louvain-la-Neuve
Ville de Wavre
Commune de Grez-Doiceau
Commune de Rixensart
Commune de Court-Saint-Étienne
Police fédérale de la route
Zone de police Nethen
Zone de secours du Brabant wallon
TEC Brabant wallon
STIB
De Lijn
Opérateurs de vélos partagés
GRACQ, les cyclistes quotidiens
Gracq les cyclistes quotidiens
Pro Velo
Tous à pied
Navetteurs vers Bruxelles
Comité de quartier de la Gare
Association de parents de l’athénée
Étudiants et kots à projets
Université catholique de Louvain
Commerçants du piétonnier
UCM, Union des classes moyennes
Union wallonne des entreprises
Fédération wallonne de l’agriculture
Propriétaires riverains
Natagora
Contrat de rivière Dyle-Gette
Office régional bruxellois de l’emploi
AVIQ, Agence pour une vie de qualité
Plain-pied, accessibilité des personnes à mobilité réduite
Syndicats des cheminots
ORES
Entrepreneurs et bureaux d’études
Presse régionale
Maison du tourisme du Brabant wallon
${longestName.fr}`

/** At least forty names a language, with diacritics, spelling duplicates and one name of 80 characters. */
export const mobilityStakeholders = { nl: nl.split('\n'), fr: fr.split('\n') } as const
