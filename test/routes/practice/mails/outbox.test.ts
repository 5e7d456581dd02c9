import { describe, expect, test } from 'vitest';
import { listMails, markFailed } from '../../../../db/mails.ts';
import { write } from '../../../../db/write.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { endVisit } from '../../../../procedure/end_visit.ts';
import { requested, scheduled } from '../../../fixtures/patients.ts';
import { openPractice, words } from '../desk.ts';

describe('mails that have not gone out', () => {
  test('without a mail server are shown with buttons to copy, and marked when handed over', async () => {
    const { rt, desk } = openPractice();
    const reception = desk('reception');
    const { id } = requested(rt);
    const mail = listMails(rt, id)[0];
    expect(words((await reception.get('/practice')).html)).toContain(
      'Eine Mail wartet darauf, dass Sie sie übermitteln',
    );
    const { html } = await reception.get('/practice/mails');
    expect(html).toContain('erika@mail.example');
    for (const field of ['to', 'subject', 'text'])
      expect(html).toContain(`data-copy="#mail-${mail?.id}-${field}"`);
    const answer = await reception.post(`/practice/mails/${mail?.id}/handed-over`, { consultation: id });
    expect(answer.location).toBe(`/practice/consultations/${id}#mails`);
    expect(listMails(rt, id)[0]?.state).toBe('handed_over');
    expect((await reception.get('/practice/mails')).html).toContain('Keine Mail wartet');
  });

  test('a failed one is sent again; no form leads to another site', async () => {
    const { rt, desk } = openPractice({
      SMTP_URL: 'smtp://mail.example:587',
      MAIL_FROM: 'praxis@praxis.example',
    });
    const doctor = desk('doctor');
    const { id } = requested(rt);
    const mail = listMails(rt, id)[0];
    write(rt, (tx) => markFailed(tx, mail?.id ?? '', { code: '550', retryAt: null }));
    expect(words((await doctor.get('/practice/mails')).html)).toContain('nicht zustellbar');
    const answer = await doctor.post(`/practice/mails/${mail?.id}/again`, { consultation: '//example.org' });
    expect(answer.location).toBe('/practice/mails');
    expect(listMails(rt, id)[0]?.state).toBe('queued');
  });
});

describe('the numbers of the quarter', () => {
  test('P15: are bare numbers, and no cell is a formula', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', '=HYPERLINK("http://x.example";"Dr. Sommer")');
    const { id } = await scheduled(rt, doctor.by);
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    admit(rt, { id, by: doctor.by });
    endVisit(rt, { id, by: doctor.by });
    const csv = await doctor.get('/practice/statistics.csv');
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.html.replace('\uFEFF', '').split('\r\n')).toEqual([
      'quarter;doctor;completed',
      '2026-Q4;"\'=HYPERLINK(""http://x.example"";""Dr. Sommer"")";1',
      '',
    ]);
    expect(csv.html).not.toContain('Mustermann');
  });
});
