import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { loadConsultation } from '../../db/consultations.ts';
import { listInbox } from '../../db/inbox.ts';
import { countWaitingMails } from '../../db/incoming_mails.ts';
import { listMails } from '../../db/mails.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { fillUp, makeRoom } from '../fixtures/full_disk.ts';
import { bounceMail, requestMail, writeMail } from '../fixtures/patient_mails.ts';
import { consentPending } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/*
 * S2, S3a, X4: whatever a mail means, a disk that takes nothing is not its fault. It is not taken, so that
 * the mailbox is not read beyond it, and it counts in full when it comes again.
 */

interface Scene {
  rt: TestRuntime;
  id: string;
  /** The mail with the consent form, which the patient answers. */
  form: { messageId: string; pdf: Buffer };
}

async function open(): Promise<Scene> {
  const rt = testRuntime({ MAIL_FROM: 'praxis@praxis.example' });
  const { id } = await consentPending(rt, staff(rt, 'reception').by);
  const mail = listMails(rt, id).find(({ kind }) => kind === 'consent_form');
  if (!mail) throw new Error('no consent form was mailed');
  const pdf = Buffer.from(mail.message.attachments[0]?.content ?? '', 'base64');
  return { rt, id, form: { messageId: mail.messageId, pdf } };
}

const attached = (bytes: Buffer) => [{ name: 'Einwilligung.pdf', type: 'application/pdf', bytes }];

const mails: [name: string, write: (scene: Scene) => string, counted: (scene: Scene) => boolean][] = [
  [
    'a signed consent that answers our mail',
    ({ form }) => writeMail({ inReplyTo: form.messageId, files: attached(form.pdf) }),
    ({ rt, id }) => loadConsultation(rt, id)?.stage === 'consent_review',
  ],
  [
    'a signed consent with the reference in its subject',
    ({ rt, id, form }) =>
      writeMail({
        subject: `Re: Ihre Videosprechstunde [${loadConsultation(rt, id)?.reference}]`,
        files: attached(form.pdf),
      }),
    ({ rt, id }) => loadConsultation(rt, id)?.stage === 'consent_review',
  ],
  [
    'an answer with a file that is no form',
    ({ form }) =>
      writeMail({
        inReplyTo: form.messageId,
        files: attached(Buffer.from('%PDF-1.7 nothing'.padEnd(20_000))),
      }),
    ({ rt }) => countWaitingMails(rt) === 1,
  ],
  [
    'a request',
    () => requestMail({ lastName: 'Vollplatte' }),
    ({ rt }) =>
      listInbox(rt, rt.config.timeZone).requested.some(({ patient }) => patient.lastName === 'Vollplatte'),
  ],
  [
    'a form that belongs to nothing',
    ({ form }) => writeMail({ subject: 'Videosprechstunde', text: 'Anbei.', files: attached(form.pdf) }),
    ({ rt }) => countWaitingMails(rt) === 1,
  ],
  [
    'a mail of ours that comes back',
    ({ form }) => bounceMail({ messageId: form.messageId, to: 'erika@mail.example' }),
    ({ rt, id }) => listMails(rt, id).some(({ state }) => state === 'bounced'),
  ],
];

describe('a mail that comes while the disk is full', () => {
  test.each(mails)(
    '%s is kept in the mailbox and counts when it comes again',
    async (_name, write, counted) => {
      const scene = await open();
      const mail = { raw: Buffer.from(write(scene)), receivedAt: scene.rt.now(), complete: true };
      fillUp(scene.rt);
      await expect(takeMail(scene.rt, mail)).rejects.toMatchObject({ code: 'no_storage' });
      expect(counted(scene)).toBe(false);
      makeRoom(scene.rt);
      expect(await takeMail(scene.rt, mail)).not.toBe('untouched');
      expect(counted(scene)).toBe(true);
    },
  );
});
