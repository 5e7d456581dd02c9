import { isEnd } from '../consultation/lifecycle.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { Hub, type HubOptions, type VisitState } from '../signaling/hub.ts';
import { iceServers } from '../signaling/ice.ts';
import type { EndReason } from '../signaling/messages.ts';
import { arrive } from './arrive.ts';
import { Refusal } from './refusal.ts';

/** The hub, with the procedure as its memory: it never writes by itself. */
export function makeHub(rt: Runtime): Hub {
  return new Hub({
    now: () => rt.now(),
    log: rt.log,
    iceServers: () => iceServers(rt.config, rt.now()),
    arrive: (consultationId, typedName) => knock(rt, consultationId, typedName),
    visitState: (consultationId) => visitState(rt, consultationId),
  });
}

function knock(rt: Runtime, id: string, typedName: string): ReturnType<HubOptions['arrive']> {
  try {
    arrive(rt, { id, typedName, by: { kind: 'patient' } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.code === 'too_early' || error.code === 'expired' ? error.code : 'not_open' };
  }
  return { since: loadVisit(rt, id)?.arrivedAt ?? rt.now() };
}

function visitState(rt: Runtime, id: string): VisitState | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return null;
  const visit = loadVisit(rt, id);
  return {
    since: visit?.arrivedAt ?? null,
    admitted: visit?.admittedAt != null && visit.endedAt === null,
    doctorId: consultation.doctorId,
    doctorName: consultation.doctorName ?? '',
    ended: isEnd(consultation.stage) ? (endReasons[consultation.stage] ?? 'visit_ended') : null,
  };
}

const endReasons: Partial<Record<string, EndReason>> = {
  cancelled: 'cancelled',
  declined: 'cancelled',
  withdrawn: 'withdrawn',
};
