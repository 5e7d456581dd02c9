import { expect, test } from 'vitest';
import { hook } from '../fixtures/browsers.ts';
import { startDovecot } from '../fixtures/dovecot.ts';
import { send, textOf } from '../fixtures/pages.ts';
import { requestMail, writeMail } from '../fixtures/patient_mails.ts';
import {
  arrive,
  codeFrom,
  endVisit,
  openStory,
  personalLink,
  scheduleSoon,
  talk,
} from '../fixtures/story.ts';
import { until } from '../fixtures/waiting_room.ts';
import { foreign } from '../fixtures/watch_requests.ts';

test('S1–S7: begun by a mail, with the consent returned by mail, to the farewell', {
  timeout: 240_000,
}, async () => {
  const dovecot = await startDovecot();
  const story = await openStory({ IMAP_URL: dovecot.url });
  const { origin, doctor, patient, nth } = story;

  // S2: the patient writes to the practice, and is told that the mail has arrived; the open inbox shows it by
  // itself.
  await doctor.goto(`${origin}/practice`);
  await dovecot.deliver(requestMail({ messageId: 'anfrage@mail.example' }));
  const receipt = await nth(1);
  expect(receipt.head.raw('in-reply-to')).toBe('<anfrage@mail.example>');
  expect(receipt.head.raw('auto-submitted')).toBe('auto-replied');
  const link = personalLink(receipt);

  // S3a: the practice compares the fields with the words of the mail, and accepts; the form comes by mail.
  await doctor.waitForSelector(hook('request-row'), { visible: true });
  await Promise.all([doctor.waitForNavigation(), doctor.click(`${hook('request-row')} a`)]);
  const consultation = doctor.url();
  const request = await textOf(doctor);
  for (const fact of [
    '12.08.1948',
    '0208 5550123',
    'AOK Rheinland/Hamburg',
    'X000000012',
    'So steht es in der Mail',
  ])
    expect(request).toContain(fact);
  await send(doctor, hook('form-accept'));
  expect(await textOf(doctor)).not.toContain('So steht es in der Mail');
  const form = await nth(2);
  const pdf = form.attachments.find(({ contentType }) => contentType === 'application/pdf');

  // The patient prints, signs and scans it, and answers the mail.
  await dovecot.deliver(
    writeMail({
      subject: `AW: ${form.subject}`,
      inReplyTo: form.messageId.replace(/[<>]/g, ''),
      text: 'Anbei die Einwilligung.',
      files: [{ name: 'Scan.pdf', type: 'application/pdf', bytes: pdf?.content ?? Buffer.alloc(0) }],
    }),
  );
  await until(async () => {
    await doctor.goto(consultation);
    return (await doctor.$(hook('form-consent-accept'))) ? true : null;
  });
  expect(await textOf(doctor)).toContain('per Mail gekommen');
  await send(doctor, hook('form-consent-accept'));
  await nth(3);

  await scheduleSoon(doctor);
  const visit = { origin, doctor, patient, code: codeFrom(await nth(4)) };
  await arrive(visit, 'Erika Mustermann');
  await talk(visit);
  await endVisit(visit, link);

  expect((await dovecot.list()).map(({ flags }) => flags.has('$Sprechzimmer'))).toEqual([true, true]);
  expect(foreign(story.requests(), origin)).toEqual([]);
  await story.close();
  await dovecot.stop();
});
