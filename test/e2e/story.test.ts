import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { callState, hook, received, startBrowser, watchPeerConnections } from '../fixtures/browsers.ts';
import { newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';
import { type ReceivedMail, startSmtp } from '../fixtures/smtp.ts';
import { admitFirst, conversationFlows, enterWaitingRoom, until } from '../fixtures/waiting_room.ts';
import { foreign, watchRequests } from '../fixtures/watch_requests.ts';

const patientAddress = 'erika@mail.example';

/** Sends the form that the hook names, or the form around a field, and waits for the next page. */
async function send(page: Page, form: string, fields: Record<string, string> = {}): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await fill(page, `${form} [name="${name}"]`, value);
  // Forms in a closed "more" part of the page are opened as a person would.
  await page.$eval(form, (element) => element.closest('details')?.setAttribute('open', ''));
  await Promise.all([page.waitForNavigation(), page.click(`${form} button[type="submit"]`)]);
}

async function fill(page: Page, selector: string, value: string): Promise<void> {
  await page.$eval(
    selector,
    (element, text) => {
      const field = element as HTMLInputElement;
      field.closest('details')?.setAttribute('open', '');
      if (field.type === 'checkbox') field.checked = text === 'yes';
      else field.value = text;
    },
    value,
  );
}

const textOf = (page: Page) => page.$eval('main', (main) => (main.textContent ?? '').replace(/\s+/g, ' '));

test('S1–S7: from the request to the farewell, with mails read from a real SMTP server and nothing asked of anybody else', {
  timeout: 240_000,
}, async () => {
  const smtp = await startSmtp();
  const environment = { DATA_DIR: newFolder(), SMTP_URL: smtp.url, MAIL_FROM: 'praxis@praxis.example' };
  const nth = async (count: number): Promise<ReceivedMail> =>
    until(
      async () => smtp.mails.filter((mail) => mail.envelope.to.includes(patientAddress))[count - 1] ?? null,
    );
  const invited = await runCommand(
    ['user', 'add', 'sommer@praxis.example', '--role', 'doctor', '--name', 'Dr. Anna Sommer'],
    environment,
  );
  const server = await startServerProcess(environment);
  const { origin } = server;
  const browser = await startBrowser('chromium');
  const doctor = await (await browser.createBrowserContext()).newPage();
  const patient = await (await browser.createBrowserContext()).newPage();
  await doctor.setViewport({ width: 1280, height: 800 });
  await patient.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
  const requests = [watchRequests(doctor), watchRequests(patient)];
  for (const page of [doctor, patient]) await watchPeerConnections(page);

  // P6: the doctor sets a password with the one-time link.
  const password = 'ein langes Kennwort mit Igel';
  await doctor.goto(origin + new URL(invited.stdout.trim()).pathname);
  await send(doctor, hook('setup'), { password, repeat: password });
  expect(new URL(doctor.url()).pathname).toBe('/practice');
  expect(await doctor.$eval('body', (body) => body.textContent)).toContain(
    'Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV',
  );

  // S2: the patient asks. First with a mistake: everything stays, and the field says what is wrong.
  await patient.goto(`${origin}/`);
  await patient.goto(`${origin}/request`);
  const form = 'form[action="/request"]';
  const data = {
    firstName: 'Erika',
    lastName: 'Mustermann',
    birthDate: '1948-08-12',
    phone: '0208 5550123',
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
    email: patientAddress,
  };
  await send(patient, form, { ...data, email: 'erika', privacy: 'yes' });
  expect(await patient.$eval('[name="email"]', (field) => field.getAttribute('aria-invalid'))).toBe('true');
  expect(await patient.$eval('[name="lastName"]', (field) => (field as HTMLInputElement).value)).toBe(
    'Mustermann',
  );
  await until(
    async () =>
      (await patient.evaluate(() =>
        document.activeElement?.matches('[name="email"][aria-invalid="true"]'),
      )) || null,
  );
  // Somebody who reads the form again takes longer than the time trap.
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  await send(patient, form, { email: patientAddress, privacy: 'yes' });
  expect(new URL(patient.url()).pathname).toBe('/request/sent');
  const receipt = await nth(1);
  expect(receipt.subject).not.toMatch(/Erika|Mustermann/);
  const link = /https?:\/\/[^\s]+\/c\/[A-Za-z0-9_-]+/.exec(receipt.text ?? '')?.[0] ?? '';
  expect(link.startsWith(origin)).toBe(true);

  // S3a: the practice accepts; the form comes by mail; the patient signs on the screen with a finger.
  await doctor.goto(`${origin}/practice`);
  await Promise.all([doctor.waitForNavigation(), doctor.click(`${hook('request-row')} a`)]);
  const consultation = doctor.url();
  await send(doctor, hook('form-accept'));
  const consentMail = await nth(2);
  expect(consentMail.attachments.map((attachment) => attachment.contentType)).toContain('application/pdf');
  expect(consentMail.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');

  await patient.goto(`${link}/consent`);
  await fill(patient, '[name="consent"]', 'yes');
  await fill(patient, '[name="reminder"]', 'yes');
  await fill(patient, '[name="typedName"]', 'Erika Mustermann');
  await drawSignature(patient);
  const signForm = `form[action="${new URL(link).pathname}/consent"]`;
  await Promise.all([patient.waitForNavigation(), patient.click(`${signForm} button[type="submit"]`)]);
  expect(await textOf(patient)).toContain('Ihre Einwilligung ist bei uns');

  await doctor.goto(consultation);
  const shown = await doctor.$eval('iframe', (frame) => frame.getAttribute('src') ?? '');
  const pdf = await doctor.evaluate(
    async (url) => new TextDecoder('latin1').decode(await (await fetch(url)).arrayBuffer()),
    shown,
  );
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  // The drawn signature is in it.
  expect(pdf).toContain('/Figure');
  await send(doctor, hook('form-consent-accept'));
  await nth(3);

  // S3b, S3c: the appointment, in a few minutes; link, code and calendar entry come by mail.
  const start = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ minutes: 5 });
  await send(doctor, hook('form-schedule'), {
    date: start.toPlainDate().toString(),
    time: start.toPlainTime().toString({ smallestUnit: 'minute' }),
  });
  const appointment = await nth(4);
  const code = /\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec(appointment.text ?? '')?.[0] ?? '';
  expect(code).not.toBe('');
  expect(appointment.text).toContain(`${origin}/check`);
  const ics = appointment.attachments.find(
    (attachment) => attachment.contentType === 'text/calendar' || attachment.filename === 'invite.ics',
  );
  expect(ics?.content.toString()).toMatch(/METHOD:REQUEST[\s\S]*DTSTART:\d{8}T\d{6}Z/);

  // S4–S6: the code on the phone, name, waiting room; the doctor's page shows it without reloading.
  await doctor.goto(`${origin}/practice`);
  await patient.goto(`${origin}/join`);
  await patient.type('[name="code"]', code.toLowerCase());
  await Promise.all([patient.waitForNavigation(), patient.keyboard.press('Enter')]);
  expect(new URL(patient.url()).pathname).toMatch(/^\/c\/[A-Za-z0-9_-]+\/visit$/);
  await enterWaitingRoom(patient, 'Erika Musterman');
  await doctor.waitForSelector(hook('waiting-row'));
  expect(await doctor.$eval(hook('typed-name'), (name) => name.textContent)).toBe('Erika Musterman');
  expect(await doctor.$eval(`${hook('name-match')}`, (match) => match.getAttribute('data-match'))).toBe(
    'similar',
  );
  expect(await doctor.title()).toContain('(1)');
  await until(async () => ((await textOf(patient)).includes('Die Praxis sieht Sie') ? true : null));
  await admitFirst(doctor);
  await Promise.all([callState(doctor, 'connected'), callState(patient, 'connected')]);
  await conversationFlows([doctor, patient], received);
  for (const page of [doctor, patient]) {
    expect(await page.$eval('body', (body) => body.textContent)).toContain('Aufzeichnung ist nicht erlaubt');
  }
  const beside = await doctor.$eval('body', (body) => body.textContent);
  for (const fact of ['Mustermann', '12.08.1948', '0208 5550123', 'AOK Rheinland/Hamburg'])
    expect(beside).toContain(fact);

  // S7: the doctor ends it; link and code are over.
  await Promise.all([doctor.waitForNavigation(), doctor.click(hook('end-visit'))]);
  await callState(patient, 'ended');
  expect((await patient.goto(link))?.status()).toBe(410);
  await patient.goto(`${origin}/join`);
  await patient.type('[name="code"]', code);
  const [answer] = await Promise.all([patient.waitForNavigation(), patient.keyboard.press('Enter')]);
  expect(answer?.status()).toBe(410);

  expect(requests.flat().length).toBeGreaterThan(30);
  expect(foreign(requests.flat(), origin)).toEqual([]);
  await browser.close();
  await server.stop();
  await smtp.stop();
});

async function drawSignature(page: Page): Promise<void> {
  const pad = await page.waitForSelector('canvas[data-signature]', { visible: true });
  await pad?.scrollIntoView();
  const box = await pad?.boundingBox();
  if (!box) throw new Error('no signature pad');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(box.x + 20 + step * 20, box.y + box.height / 2 + (step % 2 ? 15 : -15));
  }
  await page.mouse.up();
  await until(async () =>
    (await page.$eval('[name="signature"]', (field) => (field as HTMLInputElement).value)).startsWith(
      'data:image/png',
    )
      ? true
      : null,
  );
}
