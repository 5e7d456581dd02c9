import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { userCommand } from '../../cli/user.ts';
import { readConfig } from '../../config/settings.ts';
import { isMailAddress, wireAddress } from '../../consultation/mail_address.ts';
import { requestFields, validatePatientData } from '../../consultation/patient_data.ts';
import { makeTransport, sendMail } from '../../mail/transport.ts';
import { accepted, anyAddress, refused } from '../consultation/mail_addresses.ts';
import { scheduled } from '../fixtures/patients.ts';
import { erika } from '../fixtures/runtime.ts';
import { type ReceivedMail, startSmtp } from '../fixtures/smtp.ts';
import { messageAt } from './patient/visitor.ts';
import { type Desk, openPractice, type Practice } from './practice/desk.ts';

/*
 * B7: whatever a form takes can be sent, and what cannot be sent is refused where it is typed. The forms are
 * asked with another field left empty or wrong, so that nothing is saved.
 */

interface Scene extends Practice {
  doctor: Desk;
  admin: Desk;
  /** Of an appointment. */
  id: string;
}

async function openScene(): Promise<Scene> {
  const practice = openPractice();
  // Else the pages of the first start have no forms.
  practice.rt.changeSettings = () => {};
  const doctor = practice.desk('doctor');
  const { id } = await scheduled(practice.rt, doctor.by);
  return { ...practice, doctor, admin: practice.desk('admin'), id };
}

/** What stands at the field when this address has been sent; empty: nothing is wrong with it. */
type Ask = (scene: Scene, address: string) => string | Promise<string>;

const form =
  (who: 'doctor' | 'admin', path: string, field: string, others: Record<string, string> = {}): Ask =>
  async (scene, address) => {
    const page = await scene[who].post(path.replace(':id', scene.id), { ...others, [field]: address });
    return messageAt(page.html, field);
  };

const forms: Record<string, Ask> = {
  'a guest': form('doctor', '/practice/consultations/:id/guests', 'guest-email'),
  'the settings': form('doctor', '/practice/settings', 'email'),
  'the practice, first start': form('admin', '/practice/start/practice', 'email'),
  'the own account, first start': form('admin', '/practice/start/practice', 'ownEmail'),
  'a doctor, first start': form('admin', '/practice/start/doctor', 'email'),
  'the authority, first start': form('admin', '/practice/start/address', 'acmeEmail', { way: 'acme' }),
  'the sender, first start': form('admin', '/practice/start/mail', 'mailFrom'),
  'the test mail, first start': form('admin', '/practice/start/mail', 'testTo'),
  'a member of staff': form('admin', '/practice/users', 'email'),
  'a patient whom the practice enters': form('doctor', '/practice/consultations/new', 'email'),
  'a patient': form('doctor', '/request', 'email'),
};

const rules: Record<string, Ask> = {
  'patient data': (_, email) =>
    validatePatientData({ ...erika, email }, { today: '2026-11-26', required: requestFields }).errors.email ??
    '',
  'user add': ({ rt }, email) => {
    const args = ['add', '--role', 'doctor', '--name', '', '--', email];
    return messageOf(() => userCommand(rt, args, () => {}), /e-mail/);
  },
  // Only here a name may stand before it.
  MAIL_FROM: (scene, text) => (text.includes('<') ? 'several' : refusedSetting(scene, 'MAIL_FROM', text)),
  'MAIL_FROM with a name': (scene, text) => refusedSetting(scene, 'MAIL_FROM', `"Praxis" <${text}>`),
  ACME_EMAIL: (scene, text) => refusedSetting(scene, 'ACME_EMAIL', text),
};

function refusedSetting({ rt }: Scene, name: 'MAIL_FROM' | 'ACME_EMAIL', text: string): string {
  const environment = { DATA_DIR: rt.config.dataDir, PUBLIC_URL: 'https://video.example.de', [name]: text };
  return messageOf(() => readConfig(environment), new RegExp(`^${name}`));
}

function messageOf(work: () => unknown, about: RegExp): string {
  try {
    work();
    return '';
  } catch (error) {
    const { message } = error as Error;
    return about.test(message) ? message : '';
  }
}

/**
 * Line breaks and the like never reach a rule from a field of one line, and the patient's form takes out what
 * nobody sees; both are tried where they can come.
 */
const typable = (address: string) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(address) && address.trim() === address;

describe.each(Object.entries(forms))('%s', (_, ask) => {
  test('may have every address that can be sent to', async () => {
    const scene = await openScene();
    const wrong: string[] = [];
    for (const [address] of accepted) if ((await ask(scene, address)) !== '') wrong.push(address);
    expect(wrong).toEqual([]);
  });

  test('is told of every other one what is wrong', async () => {
    const scene = await openScene();
    const wrong: string[] = [];
    for (const [address] of refused.filter(([typed]) => typable(typed)))
      if (!/^\p{Lu}.{20,}\.$/u.test(await ask(scene, address))) wrong.push(address);
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.entries(rules))('%s', (_, ask) => {
  test('takes the same', async () => {
    const scene = await openScene();
    expect(accepted.filter(([address]) => ask(scene, address) !== '')).toEqual([]);
    expect(refused.filter(([address]) => typable(address) && ask(scene, address) === '')).toEqual([]);
  });
});

test('any form and the rule say the same of any address', async () => {
  const scene = await openScene();
  const asks = fc.constantFrom(...Object.entries({ ...forms, ...rules }));
  await fc.assert(
    fc.asyncProperty(asks, anyAddress.filter(typable), async ([name, ask], address) => {
      // An empty field is another matter in each of them.
      fc.pre(address !== '');
      const taken = (await ask(scene, address)) === '';
      expect(taken, `${name}: ${address}`).toBe(isMailAddress(address));
    }),
    { numRuns: 100 },
  );
});

describe('the outbox', () => {
  const sender = { name: 'Praxis', email: 'praxis@example.de' };
  const mail = (to: string) => ({
    messageId: 'a@video.example.de',
    message: { to, subject: 'Termin', text: 'Text', html: '<p>Text</p>', attachments: [] },
  });

  /** The whole `To`, as it went over the line. */
  const headOf = ({ raw }: ReceivedMail) => /^To:\s+(.*(?:\r\n[ \t].*)*)\r\n/m.exec(raw)?.[1];

  test('sends to every address that a form takes, by real SMTP', async () => {
    const smtp = await startSmtp();
    const transport = makeTransport(smtp.url, null);
    if (!transport) throw new Error('no transport');
    for (const [address] of accepted) await sendMail(transport, mail(address), sender);
    await smtp.stop();
    expect(smtp.mails.map(headOf)).toEqual(accepted.map(([typed, sent = typed]) => sent));
    // The server writes the domain as people do.
    expect(smtp.mails.map(({ envelope }) => envelope.to.map(wireAddress))).toEqual(
      accepted.map(([typed, sent = typed]) => [sent]),
    );
  });

  test('and to no other', async () => {
    const smtp = await startSmtp();
    const transport = makeTransport(smtp.url, null);
    if (!transport) throw new Error('no transport');
    const sent: string[] = [];
    for (const [address] of refused)
      await sendMail(transport, mail(address), sender).then(
        () => sent.push(address),
        (error) => expect(error).toMatchObject({ code: 'EADDRESS', permanent: true }),
      );
    await smtp.stop();
    expect(sent).toEqual([]);
    expect(smtp.mails).toEqual([]);
  });

  test('and the rule say the same of any address', async () => {
    const smtp = await startSmtp();
    const transport = makeTransport(smtp.url, null);
    if (!transport) throw new Error('no transport');
    await fc.assert(
      fc.asyncProperty(anyAddress, async (address) => {
        const before = smtp.mails.length;
        const wrong = await sendMail(transport, mail(address), sender).catch((error: unknown) => error);
        if (!isMailAddress(address.trim())) expect(wrong).toMatchObject({ code: 'EADDRESS' });
        else expect(smtp.mails.slice(before).map(headOf)).toEqual([wireAddress(address.trim())]);
      }),
      { numRuns: 100 },
    );
    await smtp.stop();
  });

  test('a sender that cannot be one stops the mail before it goes', async () => {
    const smtp = await startSmtp();
    for (const [address] of refused) {
      const transport = makeTransport(smtp.url, null);
      if (!transport) throw new Error('no transport');
      await expect(
        sendMail(transport, mail('erika@example.de'), { name: 'Praxis', email: address }),
      ).rejects.toMatchObject({ code: 'ENOSENDER' });
    }
    await smtp.stop();
  });
});
