import type { WorkshopId } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import type { ParticipantRecord } from '../storage/storage.ts'
import type { Context } from './context.ts'
import { proofOf } from './proof.ts'

/** Who asks, if that is a facilitator of the workshop; else throws. */
export function facilitatorCheck({ reception, config }: Context) {
  return async (workshop: WorkshopId, request: FastifyRequest): Promise<ParticipantRecord> => {
    const me = await reception.recognise(workshop, proofOf(request, config))
    if (me.role !== 'facilitator') throw new Fault('notAllowed')
    return me
  }
}
