import { guestKindWords } from '../consultation/guest.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import { loadConsultation } from '../db/consultations.ts';
import { type Guest, loadGuests } from '../db/guests.ts';
import { loadPractice } from '../db/settings.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { Hub, type HubOptions, type VisitState } from '../signaling/hub.ts';
import type { Member } from '../signaling/hub_options.ts';
import { iceServers } from '../signaling/ice.ts';
import type { EndReason } from '../signaling/messages.ts';
import { arrive } from './arrive.ts';
import { arriveAsGuest } from './guest.ts';
import { Refusal } from './refusal.ts';

/** The hub, with the procedure as its memory: it never writes by itself. */
export function makeHub(rt: Runtime): Hub {
  return new Hub({
    now: () => rt.now(),
    log: rt.log,
    ice: () => ({
      servers: iceServers(rt.relay, rt.now()),
      relayOnly: loadPractice(rt.db).settings.relayOnly === 'yes',
    }),
    arrive: (consultationId, seat, typedName) => knock(rt, consultationId, seat, typedName),
    visitState: (consultationId) => visitState(rt, consultationId),
  });
}

function knock(rt: Runtime, id: string, seat: string, typedName: string): ReturnType<HubOptions['arrive']> {
  try {
    if (seat === 'patient') arrive(rt, { id, typedName, by: { kind: 'patient' } });
    else arriveAsGuest(rt, { id, guestId: seat, typedName });
  } catch (error) {
    // The visit is not over because a disk is full.
    if (!(error instanceof Refusal) || error.code === 'no_storage') throw error;
    return { refusal: error.code === 'too_early' || error.code === 'expired' ? error.code : 'not_open' };
  }
  return { since: loadVisit(rt, id)?.arrivedAt ?? rt.now() };
}

function visitState(rt: Runtime, id: string): VisitState | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return null;
  const visit = loadVisit(rt, id);
  const admitted = visit?.admittedAt != null && visit.endedAt === null;
  return {
    since: visit?.arrivedAt ?? null,
    admitted,
    doctorId: consultation.doctorId,
    members: [
      { seat: 'doctor', role: 'doctor', name: consultation.doctorName ?? '', admitted, arrived: true },
      { seat: 'patient', role: 'patient', name: visit?.typedName ?? '', admitted, arrived: visit !== null },
      ...loadGuests(rt, id).map((guest) => guestMember(guest, admitted)),
    ],
    ended: isEnd(consultation.stage) ? (endReasons[consultation.stage] ?? 'visit_ended') : null,
  };
}

/** A guest is let in by name, and only into a visit that runs. */
function guestMember({ id, kind, typedName, arrivedAt, admittedAt }: Guest, running: boolean): Member {
  return {
    seat: id,
    role: 'guest',
    name: `${typedName} (${guestKindWords[kind]})`,
    admitted: running && admittedAt !== null,
    arrived: arrivedAt !== null,
  };
}

const endReasons: Partial<Record<string, EndReason>> = {
  cancelled: 'cancelled',
  declined: 'cancelled',
  withdrawn: 'withdrawn',
};
