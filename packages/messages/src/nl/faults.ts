import type { Messages } from '../messages.ts'

export const faults: Messages['faults'] = {
  badRequest:
    'De server begreep de aanvraag niet. Er is niets gewijzigd. Laad de pagina opnieuw en probeer het nog eens.',
  notJoined:
    'U neemt nog niet deel aan deze workshop, of uw bezoek is verlopen. Neem opnieuw deel met uw link of code; wat u schreef, staat nog op dit toestel.',
  titleMissing: 'De workshop is niet aangemaakt: geef hem een titel.',
  notAllowed: 'Uw rol laat dit niet toe; er is dus niets gewijzigd. Vraag het aan de facilitator als u dit nodig hebt.',
  workshopUnknown: 'Deze workshop bestaat niet of is verwijderd.',
  linkUnknown:
    'Deze link leidt naar geen enkele workshop. Misschien is hij bij het kopiëren afgebroken: vraag de facilitator om de volledige link.',
  codeUnknown:
    'Geen enkele workshop heeft deze code. Kijk de acht tekens na of vraag de facilitator om de huidige code.',
  linkRevoked: 'De facilitator heeft deze link ingetrokken. Vraag een nieuwe.',
  linkExpired: 'Deze link is verlopen. Vraag de facilitator om een nieuwe.',
  passcodeNeeded: 'Voor deze link is een toegangscode nodig. U krijgt die van de facilitator.',
  passcodeWrong: 'Die toegangscode klopt niet. Kijk ze na en probeer het opnieuw.',
  accessRevoked:
    'De facilitator heeft uw toegang ingetrokken. Alles wat al opgeslagen was, blijft in de workshop; wat nog niet opgeslagen was, blijft op dit toestel.',
  foreignOrigin: 'De aanvraag kwam van een andere website en is niet uitgevoerd. Open de workshop op zijn eigen adres.',
  tooLarge:
    'Dit was te veel ineens en is niet op de server opgeslagen. Het blijft op dit toestel; probeer het in kleinere delen.',
  textTooLong: 'Een tekst is te lang; er is dus niets gewijzigd. Maak hem korter.',
  notFound: 'Op dit adres is niets te vinden.',
  draftForeign: 'De persoonlijke notities van iemand anders kunnen niet geopend worden.',
  linkUnsuited: 'Deze link hoort niet meer bij de workshop. De lijst wordt vernieuwd.',
  workshopErased:
    'Deze workshop is definitief gewist, door de facilitator, na afloop van de bewaartermijn of door de beheerder. Ook de kopie op dit toestel is verwijderd.',
  titleDiffers: 'Wat u hebt getypt, is niet de titel van de workshop; er is dus niets gewist.',
  readOnly:
    'U kunt hier kijken maar niets wijzigen; deze wijziging is dus niet op de server opgeslagen. Ze blijft op dit toestel.',
  updateUnreadable:
    'Een wijziging kwam beschadigd aan en is niet op de server opgeslagen. Ze blijft op dit toestel; laad de pagina opnieuw om het nog eens te proberen.',
  updateTooComplex:
    'Deze wijziging bevatte meer dan de server in één keer aanvaardt en is daar niet opgeslagen. Ze blijft op dit toestel.',
  updateMisplaced:
    'Een wijziging past niet op het bord van deze workshop en is niet op de server opgeslagen. Ze blijft op dit toestel.',
  updateImpersonates:
    'Een wijziging leek van iemand anders te komen en is niet op de server opgeslagen. Laad de pagina opnieuw om verder te werken.',
  documentFull:
    'Deze workshop heeft zijn maximale omvang bereikt. Nieuwe inhoud wordt niet meer op de server opgeslagen; verwijderen lukt nog en maakt plaats.',
  epochChanged:
    'De server is teruggezet naar een eerdere back-up. Wat u hier ziet, is mogelijk recenter: het blijft op dit toestel en wordt niet vermengd met de teruggezette workshop. Bewaar een reddingsbestand en open daarna de teruggezette workshop.',
  lastFacilitator: 'Een workshop heeft minstens één begeleider nodig. Er is niets gewijzigd.',
  participantUnknown: 'Deze persoon is niet meer in de workshop. De lijst wordt vernieuwd.',
  feedUnknown: 'Dit adres leidt naar geen feed. Misschien is het bij het kopiëren ingekort.',
  feedEnded: 'Deze feed is ingetrokken of verlopen. Vraag de facilitator om een nieuwe.',
  feedsFull: 'Er zijn al zoveel feeds als mogelijk. Trek er eerst een in.',
  webhookUnknown: 'Deze webhook bestaat niet meer. De lijst wordt vernieuwd.',
  webhookUnfit:
    'Dit adres mag niet worden opgeroepen. Het moet met https:// beginnen en naar het open internet leiden, niet naar een intern netwerk.',
  webhooksFull: 'Er zijn al zoveel webhooks als mogelijk. Verwijder er eerst een.',
  versionUnknown: 'Deze versie is er niet meer. Er is niets veranderd.',
  fileUnreadable: 'De server kon dit workshopbestand niet lezen. Er is niets aangemaakt; het bestand is ongewijzigd.',
  restarting:
    'De server start opnieuw op. Uw werk staat veilig op dit toestel en wordt verzonden zodra de server terug is.',
  storageFailing:
    'De server kan momenteel niets opslaan. Uw werk blijft op dit toestel en wordt vanzelf opnieuw verzonden.',
  partClosed:
    'De facilitator heeft dit deel van het bord voorlopig afgesloten. Uw wijziging blijft op dit toestel bewaard en wordt verzonden zodra het weer openstaat.',
  locked:
    'De facilitator heeft het bord vergrendeld. Uw wijziging blijft op dit toestel en wordt verzonden zodra het bord ontgrendeld is.',
  outOfStep:
    'Dit toestel en de server vergelijken hun versies. Uw wijzigingen blijven bewaard en worden vanzelf opnieuw verzonden.',
  roleChanged: 'Uw rol is gewijzigd. De verbinding start opnieuw; er gaat niets verloren.',
  tooSlow: 'Uw verbinding kan niet volgen. Ze start vanzelf opnieuw; uw wijzigingen blijven op dit toestel.',
  silent: 'De verbinding viel stil. Ze start vanzelf opnieuw; uw wijzigingen blijven op dit toestel.',
  tooManyAttempts: 'Te veel pogingen vanaf uw netwerk. Wacht een minuut en probeer het opnieuw.',
  tooManyConnections:
    'Te veel verbindingen vanaf uw netwerk. Uw wijzigingen blijven op dit toestel; sluit de tabbladen die u niet nodig hebt.',
  workshopFull:
    'Er zijn te veel mensen met deze workshop verbonden. Uw wijzigingen blijven op dit toestel; probeer het later opnieuw.',
  tooFast:
    'Er is in korte tijd heel veel verzonden. De verbinding start vanzelf opnieuw; uw wijzigingen blijven op dit toestel.',
  serverBusy:
    'Op dit ogenblik komen heel veel mensen binnen. De verbinding komt binnen enkele seconden vanzelf tot stand; uw wijzigingen blijven op dit toestel bewaard.',
  internal: 'Er liep iets mis op de server. Wat al opgeslagen was, is veilig; probeer het opnieuw.',
}
