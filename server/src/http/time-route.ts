import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { ServerTime } from './schemas.ts'

/** What time it is here, for devices whose own clock is wrong: they count timers down by this one. It is no secret, and asks for no admission. */
export function timeRoute(app: App, { now }: Pick<Context, 'now'>): void {
  app.get('/api/time', { schema: { summary: 'The clock of the server', response: { 200: ServerTime } } }, async () => ({
    now: now(),
  }))
}
