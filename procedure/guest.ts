import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode } from '../consultation/dial_in_code.ts';
import { type GuestKind, mostGuests } from '../consultation/guest.ts';
import { Refusal } from '../consultation/refusal.ts';
import { createGuest, deleteGuest, guestToken, loadGuests, recordGuestAdmission } from '../db/guests.ts';
import { loadVisit } from '../db/visits.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Runtime } from '../runtime.ts';
import { loadGuest } from './arrive.ts';
import { writeEdited } from './letter.ts';
import { type StepInput, takeStep } from './step.ts';
import { invitationOf } from './step_letters.ts';

export interface Invitation {
  name: string;
  kind: GuestKind;
  /** Empty: the practice hands link or code on itself. */
  email: string;
}

/**
 * The practice invites a further person, who gets a link and a dial-in code of their own.
 *
 * @throws Refusal `lifecycle` without an appointment or after the end, `too_many_guests` beyond
 *   `mostGuests`, `mail_words`
 */
export function inviteGuest(rt: Runtime, input: StepInput & Invitation): void {
  const id = randomUUID();
  takeStep(rt, input, { action: 'invite_guest', event: null }, ({ tx, before }) => {
    if (before.endedAt !== null || before.startsAt === null) throw new Refusal('lifecycle', before.stage);
    const known = loadGuests(rt, before.id, tx);
    if (known.length >= mostGuests) throw new Refusal('too_many_guests');
    const { name, kind, email } = input;
    const guest = { id, consultationId: before.id, kind, name, code: generateCode(randomBytes) };
    createGuest(rt, tx, guest);
    if (email) {
      const path = `/c/${guestToken(rt, guest, tx)}/visit`;
      const invitation = invitationOf({ rt, tx }, before, { name, code: guest.code, path });
      queueMail(rt, tx, {
        consultationId: before.id,
        kind: 'guest_invitation',
        mail: { to: email, ...writeEdited(invitation, input.edited, before.patient), attachments: [] },
      });
    }
    return {};
  });
  rt.hub.peopleChanged(input.id);
}

/**
 * The doctor lets a guest in, into a visit that runs.
 *
 * @throws Refusal `not_allowed` for anybody but the appointment's doctor (P2, P5), `not_arrived` before the
 *   guest has come or the patient has been admitted
 */
export function admitGuest(rt: Runtime, input: StepInput & { guestId: string }): void {
  takeStep(rt, input, { action: 'admit_guest', event: null }, ({ tx, before }) => {
    const { by } = input;
    if (by.kind !== 'staff' || !by.roles.includes('doctor') || before.doctorId !== by.id)
      throw new Refusal('not_allowed');
    const guest = loadGuest(rt, input, tx);
    const visit = loadVisit(rt, before.id, tx);
    if (guest.arrivedAt === null || visit?.admittedAt == null || visit.endedAt !== null)
      throw new Refusal('not_arrived');
    recordGuestAdmission(tx, guest.id, rt.now());
    return {};
  });
  rt.hub.admitted(input.id);
}

/** Link and code of the guest end; whoever is in the visit is shown out. */
export function removeGuest(rt: Runtime, input: StepInput & { guestId: string }): void {
  takeStep(rt, input, { action: 'remove_guest', event: null }, ({ tx, before }) => {
    if (!deleteGuest(tx, before.id, input.guestId)) throw new Refusal('not_found');
    return {};
  });
  rt.hub.peopleChanged(input.id, [input.guestId]);
}
