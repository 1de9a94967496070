import type { Messages } from '../messages.ts'
import { api } from './api.ts'
import { blindRound } from './blind-round.ts'
import { canvas } from './canvas.ts'
import { common } from './common.ts'
import { dealing } from './dealing.ts'
import { define } from './define.ts'
import { engage } from './engage.ts'
import { evaluate } from './evaluate.ts'
import { exports } from './exports.ts'
import { faults } from './faults.ts'
import { feeds } from './feeds.ts'
import { gathering } from './gathering.ts'
import { identify } from './identify.ts'
import { imports } from './imports.ts'
import { join } from './join.ts'
import { keeping } from './keeping.ts'
import { landing } from './landing.ts'
import { lead } from './lead.ts'
import { method } from './method.ts'
import { people } from './people.ts'
import { plan } from './plan.ts'
import { privateWriting } from './private-writing.ts'
import { reopening } from './reopening.ts'
import { share } from './share.ts'
import { timer } from './timer.ts'
import { versions } from './versions.ts'
import { webhooks } from './webhooks.ts'
import { workshop } from './workshop.ts'

export const fr: Messages = {
  common,
  landing,
  join,
  share,
  people,
  workshop,
  canvas,
  identify,
  evaluate,
  define,
  plan,
  engage,
  faults,
  method,
  exports,
  imports,
  keeping,
  privateWriting,
  dealing,
  blindRound,
  timer,
  lead,
  gathering,
  feeds,
  webhooks,
  reopening,
  api,
  versions,
}
