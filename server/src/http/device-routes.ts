import { readName } from '../identity/reception.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { shownMe } from './me-routes.ts'
import { cookieOf } from './proof.ts'
import { EditMe, failing, Me, ParticipantParams, PeopleAtDevice, WorkshopParams } from './schemas.ts'
import { spokenLanguage } from './spoken.ts'

/** One device that several people share: who they are, one more of them, and whose turn at it is. */
export function deviceRoutes(app: App, context: Context): void {
  const { audit, config, reception } = context

  app.get(
    '/api/workshops/:workshop/device',
    {
      schema: {
        summary: 'Who shares this device',
        params: WorkshopParams,
        response: { 200: PeopleAtDevice, ...failing },
      },
    },
    async request => {
      const people = await reception.peopleAt(request.params.workshop, cookieOf(request, config))
      const inOrder = people.toSorted((a, b) => a.createdAt - b.createdAt)
      return { people: await Promise.all(inOrder.map(person => shownMe(context, person))) }
    },
  )

  app.post(
    '/api/workshops/:workshop/device',
    {
      schema: {
        summary: 'Let one more person take part at this device',
        params: WorkshopParams,
        body: EditMe,
        response: { 200: Me, ...failing },
      },
    },
    async request => {
      const { name, colour } = request.body
      const look = { name: readName(name), colour, language: spokenLanguage(request.headers['accept-language']) }
      const person = await reception.addPersonAt(request.params.workshop, cookieOf(request, config), look)
      await audit.note('joined', { workshop: person.workshop, by: person })
      return shownMe(context, person)
    },
  )

  app.put(
    '/api/workshops/:workshop/device/:participant',
    {
      schema: {
        summary: 'Give the device to somebody who shares it',
        params: ParticipantParams,
        response: { 200: Me, ...failing },
      },
    },
    async request => {
      const { workshop, participant } = request.params
      return shownMe(context, await reception.switchAt(workshop, cookieOf(request, config), participant))
    },
  )
}
