import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import type { Roles } from '../../consultation/staff.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { incomingMails } from '../../db/schema.ts';
import type { IncomingHeader } from '../../letters/received.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { queueLetter } from '../../procedure/letter.ts';
import { schedule } from '../../procedure/schedule.ts';
import { requestReceivedLetter } from '../../views/mail/request_received.ts';
import { requested, scheduled } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';
import { startSmtp } from '../fixtures/smtp.ts';

test('issue 4, 5: every letter follows the patient’s mail and our earlier ones', async () => {
  const rt = testRuntime();
  const { by } = staff(rt, 'doctor');
  const { id } = requested(rt);
  received(rt, id, 'anfrage@mail.example');
  askForMissing(rt, { id, by, fields: ['phone'], note: '' });
  received(rt, id, 'antwort@mail.example');
  await acceptRequest(rt, { id, by });
  const [first, second, third] = listMails(rt, id);
  expect(first?.message.inReplyTo).toBeUndefined();
  expect(second?.message.inReplyTo).toBe('anfrage@mail.example');
  expect(third?.message.inReplyTo).toBe('antwort@mail.example');
  expect(third?.message.references).toEqual([
    first?.messageId,
    'anfrage@mail.example',
    second?.messageId,
    'antwort@mail.example',
  ]);
});

test('a long conversation keeps its root and its latest mails', async () => {
  const rt = testRuntime();
  const { by } = staff(rt, 'reception');
  const { id } = requested(rt);
  for (let round = 0; round < 12; round++) {
    rt.clock.now += 1000;
    askForMissing(rt, { id, by, fields: ['phone'], note: '' });
  }
  const mails = listMails(rt, id);
  const last = mails.at(-1)?.message;
  expect(last?.references).toHaveLength(10);
  expect(last?.references?.[0]).toBe(mails[0]?.messageId);
  expect(last?.references?.at(-1)).toBe(mails.at(-2)?.messageId);
});

test('a guest’s invitation is a conversation of its own, and so is another address', async () => {
  const rt = testRuntime();
  const { by } = staff(rt, 'doctor') as { by: { kind: 'staff'; id: string; roles: Roles } };
  const { id } = await scheduled(rt, by, { startsAt: rt.now() + 3 * day });
  // The guest reads the patient's mailbox: still not the patient's conversation.
  inviteGuest(rt, { id, by, name: 'Jan', kind: 'relative', email: 'erika@mail.example' });
  schedule(rt, {
    id,
    by,
    appointment: { startsAt: rt.now() + 4 * day, durationMinutes: 15, doctorId: by.id },
  });
  const mails = listMails(rt, id);
  const invitation = mails.find(({ kind }) => kind === 'guest_invitation');
  expect(invitation?.message.references).toBeUndefined();
  const moved = mails.find(({ kind }) => kind === 'appointment_moved')?.message;
  expect(moved?.references).not.toContain(invitation?.messageId);
  expect(moved?.references).toHaveLength(mails.length - 2);
});

test('an acknowledgement answers the mail, and carries all that stops loops', async () => {
  const rt = testRuntime();
  const { id } = requested(rt);
  acknowledge(rt, id, 'anfrage@mail.example');
  // Whatever a stranger calls a mail, it starts no header of its own.
  acknowledge(rt, id, 'x@y>\r\nBcc: <eve@evil.example');

  const smtp = await startSmtp();
  const outbox = startOutbox(rt, bySmtp(makeTransport(smtp.url, null)));
  await smtp.waitFor(() => smtp.mails.length === 3);
  await outbox.stop();
  await smtp.stop();
  const [letter, answer, hostile] = smtp.mails;
  expect(letter?.head.raw('auto-submitted')).toBe('auto-generated');
  expect(letter?.head.raw('x-auto-response-suppress')).toBe('OOF, AutoReply');
  expect(letter?.head.raw('precedence')).toBeNull();

  expect(answer?.head.raw('in-reply-to')).toBe('<anfrage@mail.example>');
  expect(answer?.head.raw('references')).toMatch(/<anfrage@mail\.example>$/);
  expect(answer?.head.raw('auto-submitted')).toBe('auto-replied');
  expect(answer?.head.raw('x-auto-response-suppress')).toBe('All');
  expect(answer?.head.raw('precedence')).toBe('auto_reply');
  expect(answer?.replyTo?.address).toBe('praxis@praxis.example');
  expect(answer?.envelope.from).toBe('praxis@praxis.example');

  expect(hostile?.raw).not.toMatch(/evil/);
  expect(hostile?.envelope.to).toEqual(['erika@mail.example']);
});

function acknowledge(rt: TestRuntime, id: string, inReplyTo: string): void {
  rt.db.transaction((tx) => {
    const consultation = loadConsultation(rt, id, tx);
    if (!consultation) throw new Error('no such consultation');
    queueLetter({ rt, tx, to: consultation }, requestReceivedLetter({}), {
      inReplyTo,
      autoReplied: true,
    });
  });
}

/** As the intake writes it down; a moment passes before and after. */
function received(rt: TestRuntime, consultationId: string, messageId: string): void {
  const id = randomUUID();
  rt.clock.now += 1000;
  const header: IncomingHeader = { from: { name: '', address: 'erika@mail.example' }, messageId, date: null };
  rt.db
    .insert(incomingMails)
    .values({
      id,
      fingerprint: id,
      kind: 'request',
      state: 'handled',
      consultationId,
      sealedHeader: rt.vault.sealOwn(`incoming_mails/${id}/header`, JSON.stringify(header)),
      receivedAt: rt.now(),
      createdAt: rt.now(),
    })
    .run();
  rt.clock.now += 1000;
}
