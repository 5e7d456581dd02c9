import { type Guest, guestKindWords } from '../consultation/guest.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import { Refusal } from '../consultation/refusal.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { isClosing } from '../consultation/visit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadDoctorWord } from '../db/doctor_words.ts';
import { loadGuests } from '../db/guests.ts';
import { sessionState } from '../db/sessions.ts';
import { loadPractice } from '../db/settings.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { Hub, type HubOptions, type VisitState } from '../signaling/hub.ts';
import type { Member } from '../signaling/hub_options.ts';
import type { EndReason } from '../signaling/messages.ts';
import { iceServers } from '../signaling/relay/ice.ts';
import { arrive, arriveAsGuest } from './arrive.ts';

/** The hub, with the procedure as its memory: it never writes by itself. */
export function makeHub(rt: Runtime): Hub {
  return new Hub({
    now: () => rt.now(),
    log: rt.log,
    iceServers: () => iceServers(rt.relay, rt.now()),
    relayOnly: () => loadPractice(rt.db).settings.relayOnly === 'yes',
    arrive: (consultationId, seat, typedName) => knock(rt, consultationId, seat, typedName),
    visitState: (consultationId) => visitState(rt, consultationId),
    doctorWord: (doctorId) => loadDoctorWord(rt, doctorId),
    sessionState: (sessionHash) => sessionState(rt, sessionHash),
  });
}

function knock(rt: Runtime, id: string, seat: string, typedName: string): ReturnType<HubOptions['arrive']> {
  try {
    if (seat === 'patient') arrive(rt, { id, typedName, by: { kind: 'patient' } });
    else arriveAsGuest(rt, { id, guestId: seat, typedName });
  } catch (error) {
    // The visit is not over because a disk is full.
    if (!(error instanceof Refusal) || storeFailed(error)) throw error;
    return { refusal: error.code === 'too_early' || error.code === 'expired' ? error.code : 'not_open' };
  }
  return { since: loadVisit(rt, id)?.arrivedAt ?? rt.now() };
}

function visitState(rt: Runtime, id: string): VisitState | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation) return null;
  const visit = loadVisit(rt, id);
  const closesAt = visit !== null && isClosing(visit) ? visit.closesAt : null;
  const admitted = visit?.admittedAt != null && visit.endedAt === null && closesAt === null;
  return {
    since: visit?.arrivedAt ?? null,
    admitted,
    admittedAt: admitted ? visit.admittedAt : null,
    doctorId: consultation.doctorId,
    startsAt: consultation.startsAt,
    members: [
      { seat: 'doctor', role: 'doctor', name: consultation.doctorName ?? '', admitted, arrived: true },
      { seat: 'patient', role: 'patient', name: visit?.typedName ?? '', admitted, arrived: visit !== null },
      ...loadGuests(rt, id).map((guest) => guestMember(guest, admitted)),
    ],
    closesAt,
    ended: isEnd(consultation.stage) ? (endReasons[consultation.stage] ?? 'visit_ended') : null,
  };
}

/** A guest is let in by name, and only into a visit that runs. */
function guestMember(guest: Guest, running: boolean): Member {
  const { id, arrivedAt, admittedAt } = guest;
  return {
    seat: id,
    role: 'guest',
    name: guestName(guest),
    admitted: running && admittedAt !== null,
    arrived: arrivedAt !== null,
  };
}

/** P3: whoever types another name than the invited one is not taken for somebody else. */
function guestName({ kind, name, typedName }: Guest): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('de');
  const what = guestKindWords[kind];
  return plain(typedName) === plain(name)
    ? `${typedName} (${what})`
    : `${typedName} (${what}, eingeladen als ${name})`;
}

const endReasons: Partial<Record<string, EndReason>> = {
  cancelled: 'cancelled',
  declined: 'cancelled',
  withdrawn: 'withdrawn',
};
