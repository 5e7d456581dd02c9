import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listInbox } from '../../../../db/inbox.ts';
import { listIncomingOf, listWaitingMails } from '../../../../db/incoming_mails.ts';
import { beginReading, triesOf } from '../../../../db/mail_readings.ts';
import { listMails } from '../../../../db/mails.ts';
import { write } from '../../../../db/write.ts';
import { acceptRequest } from '../../../../procedure/accept.ts';
import { takeMail } from '../../../../procedure/take_mail.ts';
import { bounceMail, requestMail, writeMail } from '../../../fixtures/patient_mails.ts';
import { consentPending, requested } from '../../../fixtures/patients.ts';
import { erika, type TestRuntime } from '../../../fixtures/runtime.ts';
import { current, openPractice, part, words } from '../desk.ts';

const arrive = (rt: TestRuntime, mail: string) =>
  takeMail(rt, { raw: Buffer.from(mail), receivedAt: rt.now(), complete: true });

function formOf(rt: TestRuntime, id: string) {
  const mail = listMails(rt, id).find(({ kind }) => kind === 'consent_form');
  const bytes = Buffer.from(mail?.message.attachments[0]?.content ?? '', 'base64');
  return { messageId: mail?.messageId ?? '', file: { name: 'Scan.pdf', type: 'application/pdf', bytes } };
}

const onlyWaiting = (rt: TestRuntime) => listWaitingMails(rt, 10)[0]?.id ?? '';

describe('S2: a request by mail at the practice', () => {
  test('shows the words of the mail beside the fields, names what is missing or cannot be, asks with one click', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    await arrive(
      rt,
      writeMail({
        subject: 'Videosprechstunde',
        text: 'Vorname: Erika\r\nNachname: <b>Mustermann</b>\r\nGeburtsdatum: 31.02.1950\r\nTelefon: 0208 5550123',
      }),
    );
    const id = listInbox(rt, rt.config.timeZone).requested[0]?.id ?? '';
    const { html } = await reception.get(`/practice/consultations/${id}`);
    expect(part(html, 'data-testid="request-text"')).toContain('Geburtsdatum: 31.02.1950');
    expect(html).not.toContain('<b>Mustermann');
    const text = words(html);
    expect(text).toMatch(/Es fehlt noch: Geburtsdatum, Krankenkasse, Versichertennummer/);
    expect(text).toContain('Kann nicht stimmen: Geburtsdatum „31.02.1950“');

    // The button's own fields, and nothing else.
    const fields = [
      ...part(html, 'data-testid="ask-missing"').matchAll(/name="(fields|version)" value="([^"]+)"/g),
    ];
    const answer = await reception.post(
      `/practice/consultations/${id}/ask`,
      fields.map(([, name = '', value = '']): [string, string] => [name, value]),
    );
    expect(answer.status).toBe(303);
    const asked = listMails(rt, id).find(({ kind }) => kind === 'ask_missing')?.message;
    for (const label of ['Geburtsdatum', 'Krankenkasse', 'Versichertennummer'])
      expect(asked?.text).toContain(label);
    // The link leads to the form, filled with what is known.
    const link = /\/c\/[\w-]+\/data/.exec(asked?.text ?? '')?.[0] ?? '';
    const form = (await desk('reception').get(link)).html;
    expect(form).toMatch(/name="phone"[^>]*value="0208 5550123"/);
    expect(form).toMatch(/name="birthDate"[^>]*inputmode="numeric" value(="")? /);
  });

  test('D3: the words go when the request is accepted, for good', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    await arrive(rt, requestMail());
    const id = listInbox(rt, rt.config.timeZone).requested[0]?.id ?? '';
    expect(listIncomingOf(rt, id)[0]?.text).not.toBeNull();
    await acceptRequest(rt, { id, by: doctor.by });
    expect(listIncomingOf(rt, id)[0]?.text).toBeNull();
    const { html } = await doctor.get(`/practice/consultations/${id}`);
    expect(html).not.toContain('request-text');
    expect(words(part(html, 'data-testid="incoming-mail"'))).toContain('Anfrage per Mail');
  });
});

describe('S3a: mails that wait', () => {
  test('an unmatched form is looked at and assigned by hand; the one who is slower is told', async () => {
    const { rt, desk } = openPractice();
    const [reception, doctor] = [desk('reception'), desk('doctor')];
    const { id } = await consentPending(rt, doctor.by);
    const { file } = formOf(rt, id);
    await arrive(
      rt,
      writeMail({
        subject: 'Videosprechstunde',
        text: 'Anbei das Formular.\r\n\r\nErika Mustermann\r\nTel. 0208 5550123',
        files: [file],
      }),
    );

    const inbox = (await reception.get('/practice')).html;
    expect(words(part(inbox, 'data-testid="waiting-mail"'))).toMatch(
      /Erika Mustermann.*Wir wissen nicht.*Scan\.pdf/,
    );
    const mail = onlyWaiting(rt);
    const page = await reception.get(`/practice/incoming/${mail}`);
    expect(words(page.html)).toContain('Erika Mustermann, geb. 12.08.1948, gleiche E-Mail-Adresse');
    expect(page.html).toContain('data-preview="pdf"');
    const shown = await reception.get(`/practice/incoming/${mail}/files/0`);
    expect(shown.headers.get('Content-Type')).toBe('application/pdf');

    expect((await reception.post(`/practice/incoming/${mail}/assign`, {})).status).toBe(422);
    const assigned = await reception.post(`/practice/incoming/${mail}/assign`, { consultation: id });
    expect(assigned.location).toBe(`/practice/consultations/${id}`);
    expect(current(rt, id)).toMatchObject({ stage: 'consent_review', consent: { how: 'mail' } });
    expect((await doctor.post(`/practice/incoming/${mail}/assign`, { consultation: id })).status).toBe(409);
    expect((await doctor.get(`/practice/incoming/${mail}`)).status).toBe(409);
    expect((await doctor.get(`/practice/incoming/${mail}/files/0`)).status).toBe(404);
    expect((await reception.get('/practice')).html).not.toContain('waiting-mail');
  });

  test('a refused one says why, is only offered to be saved, and can be discarded or made a request', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = await consentPending(rt, doctor.by);
    const { messageId } = formOf(rt, id);
    const file = { name: '../ös;x.pdf', type: 'image/png', bytes: Buffer.from('%PDF-1.7 kaputt') };
    await arrive(
      rt,
      writeMail({ inReplyTo: messageId, from: 'Tochter <tochter@mail.example>', files: [file] }),
    );
    const mail = onlyWaiting(rt);
    const page = words((await doctor.get(`/practice/incoming/${mail}`)).html);
    expect(page).toContain('Das PDF lässt sich nicht öffnen.');
    const served = await doctor.get(`/practice/incoming/${mail}/files/0`);
    expect(served.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(served.headers.get('Content-Disposition')).toBe('attachment; filename="Anhang-1.pdf"');
    expect(served.headers.get('Content-Security-Policy')).toContain('sandbox');
    const refused = await doctor.post(`/practice/incoming/${mail}/assign`, { consultation: id });
    expect(refused.status).toBe(422);
    // The case says that it waits, and that it came from another address.
    const item = words(
      part((await doctor.get(`/practice/consultations/${id}`)).html, 'data-testid="incoming-mail"'),
    );
    expect(item).toMatch(/wartet auf Sie.*tochter@mail\.example.*anderen Adresse/);

    expect((await doctor.post(`/practice/incoming/${mail}/discard`, {})).status).toBe(422);
    expect((await doctor.post(`/practice/incoming/${mail}/discard`, { sure: 'yes' })).status).toBe(303);
    expect(listWaitingMails(rt, 10)).toEqual([]);

    await arrive(rt, writeMail({ subject: 'Videosprechstunde', text: 'Vorname: Jan', files: [file] }));
    const made = await doctor.post(`/practice/incoming/${onlyWaiting(rt)}/request`);
    const request = listInbox(rt, rt.config.timeZone).requested[0];
    expect(made.location).toContain(request?.id);
    expect(request).toMatchObject({
      source: 'mail',
      patient: { firstName: 'Jan', email: 'erika@mail.example' },
    });
  });

  test('D4: the administrator sees neither the mails nor their files', async () => {
    const { rt, desk } = openPractice();
    const file = { name: 'x.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    await arrive(rt, writeMail({ subject: 'Videosprechstunde', files: [file] }));
    const admin = desk('admin');
    const mail = onlyWaiting(rt);
    expect((await admin.get('/practice')).html).not.toContain('waiting-mail');
    for (const path of ['', '/files/0']) {
      expect((await admin.get(`/practice/incoming/${mail}${path}`)).status).toBe(403);
    }
    expect((await admin.post(`/practice/incoming/${mail}/discard`, { sure: 'yes' })).status).toBe(403);
  });
});

describe('a mail of ours that came back', () => {
  test('is said in the inbox and at the case in plain words, and can be sent again, to the address of now', async () => {
    const { rt, desk } = openPractice({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const doctor = desk('doctor');
    const { id } = requested(rt);
    const [receipt] = listMails(rt, id);
    await arrive(rt, bounceMail({ messageId: receipt?.messageId ?? '', to: erika.email }));
    expect(words(part((await doctor.get('/practice')).html, 'data-testid="request-row"'))).toContain(
      'Mail nicht angekommen',
    );
    const { html } = await doctor.get(`/practice/consultations/${id}`);
    expect(words(part(html, 'data-state="bounced"'))).toMatch(
      /Zustellung gescheitert.*Diese Adresse gibt es nicht/,
    );

    const { version } = current(rt, id).form;
    await doctor.post(`/practice/consultations/${id}/data`, {
      ...erika,
      email: 'erika2@mail.example',
      version,
    });
    await doctor.post(`/practice/mails/${receipt?.id}/again`, { consultation: id });
    expect(listMails(rt, id)[0]).toMatchObject({
      state: 'queued',
      lastError: null,
      message: { to: 'erika2@mail.example' },
    });
  });
});

describe('X2: a mail is marked before it is read', () => {
  /** As a process leaves it that dies while it reads. */
  function died(rt: TestRuntime, mail: string): string {
    const sha256 = createHash('sha256').update(mail).digest('base64url');
    const fingerprint = rt.vault.lookupHash('mail', `mail\0${sha256}`);
    write(rt, (tx) => beginReading(tx, fingerprint, rt.now()));
    return fingerprint;
  }

  test('one that was being read when the process died is read again, and its mark goes', async () => {
    const { rt } = openPractice();
    const mail = requestMail();
    const fingerprint = died(rt, mail);
    expect(await arrive(rt, mail)).toBe('handled');
    expect(listInbox(rt, rt.config.timeZone).requested.length).toBe(1);
    expect(triesOf(rt.db, fingerprint)).toBe(0);
  });

  test('after the second time it is set aside unread, and the practice sees so in words, once', async () => {
    const { rt, desk } = openPractice();
    const mail = requestMail();
    died(rt, mail);
    const fingerprint = died(rt, mail);
    expect([await arrive(rt, mail), await arrive(rt, mail)]).toEqual(['kept', 'kept']);
    expect(triesOf(rt.db, fingerprint)).toBe(0);
    expect(listWaitingMails(rt, 10).length).toBe(1);
    expect(listInbox(rt, rt.config.timeZone).requested).toEqual([]);
    const reception = desk('reception');
    const page = await reception.get(`/practice/incoming/${onlyWaiting(rt)}`);
    expect(words(page.html)).toContain(
      'Sie konnte nicht gelesen werden. Bitte sehen Sie in Ihrem Postfach nach.',
    );
    expect(words((await reception.get('/practice')).html)).toContain('konnte nicht gelesen werden');
  });

  test('what is attached and stops the reader can be saved, and the mail says why it waits', async () => {
    const { rt, desk } = openPractice();
    const { id } = await consentPending(rt, desk('reception').by);
    const bytes = Buffer.from(`%PDF-1.7 ${'x y z '.repeat(500_000)}`);
    const files = [{ name: 'Scan.pdf', type: 'application/pdf', bytes }];
    const mail = writeMail({ inReplyTo: formOf(rt, id).messageId, files });
    expect(await arrive(rt, mail)).toBe('kept');
    const page = await desk('reception').get(`/practice/incoming/${onlyWaiting(rt)}`);
    expect(words(page.html)).toContain('Der Anhang konnte nicht gelesen werden.');
    expect(page.html).toContain('data-preview="download"');
  });
});
