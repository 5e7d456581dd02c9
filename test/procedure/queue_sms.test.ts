import { describe, expect, test } from 'vitest';
import { formatCode } from '../../consultation/dial_in_code.ts';
import { hour } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { connectNow } from '../../procedure/connect_now.ts';
import { schedule } from '../../procedure/schedule.ts';
import { consented } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const provider = { SMS_URL: 'https://sms.example/?n={number}&t={text}' };
const mobile = { ...erika, phone: '0176 12345678' };

async function appointed(rt: TestRuntime, data: typeof erika): Promise<string> {
  const doctor = staff(rt, 'doctor', 'Dr. Ada Test');
  const { id } = await consented(rt, doctor.by, data);
  const appointment = { startsAt: rt.now() + 5 * hour, durationMinutes: 15, doctorId: doctor.id };
  schedule(rt, { id, by: doctor.by, appointment });
  return id;
}

const texts = (rt: TestRuntime, id: string) =>
  listMails(rt, id).filter(({ kind }) => kind.startsWith('sms_'));

describe('who gets a text message', () => {
  test('with a provider and a mobile number: when, link and code, and not a word about whom or what for', async () => {
    const rt = testRuntime(provider);
    const id = await appointed(rt, mobile);
    const [one, ...more] = texts(rt, id);
    expect(more).toEqual([]);
    expect(one?.message.to).toBe('+4917612345678');
    expect(one?.message.text).toContain(formatCode(loadConsultation(rt, id)?.code ?? ''));
    expect(one?.message.text).toMatch(/\/c\/[\w-]{32}/);
    for (const word of [mobile.firstName, mobile.lastName, mobile.birthDate, mobile.insurer, 'Dr. Ada'])
      expect(one?.message.text).not.toContain(word);
  });

  test.each<[string, Record<string, string>, typeof erika]>([
    ['no provider', {}, mobile],
    ['a landline', provider, { ...erika, phone: '0208 5550123' }],
    ['no number', provider, { ...erika, phone: 'abends' }],
  ])('%s: nobody', async (_what, settings, data) => {
    const rt = testRuntime(settings);
    expect(texts(rt, await appointed(rt, data))).toEqual([]);
  });

  test('on the phone the code goes there, too', () => {
    const rt = testRuntime(provider);
    const doctor = staff(rt, 'doctor', 'Dr. Ada Test');
    const patient = { ...mobile, email: '' };
    const id = connectNow(rt, { patient, doctorId: doctor.id, by: doctor.by });
    expect(texts(rt, id).map(({ kind }) => kind)).toEqual(['sms_call']);
  });
});
