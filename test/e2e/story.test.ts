import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hook } from '../fixtures/browsers.ts';
import { fill, send, textOf } from '../fixtures/pages.ts';
import {
  arrive,
  codeFrom,
  endVisit,
  openStory,
  patientAddress,
  personalLink,
  scheduleSoon,
  talk,
} from '../fixtures/story.ts';
import { until } from '../fixtures/waiting_room.ts';
import { foreign } from '../fixtures/watch_requests.ts';

test('S1–S7: from the request to the farewell, with mails read from a real SMTP server and nothing asked of anybody else', {
  timeout: 240_000,
}, async () => {
  const story = await openStory();
  const { origin, doctor, patient, nth } = story;
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
      (await patient.evaluate(() => document.activeElement?.matches('[data-error-summary]'))) || null,
  );
  // A patient who reads the form again takes longer than the time trap.
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  await send(patient, form, { email: patientAddress, privacy: 'yes' });
  expect(new URL(patient.url()).pathname).toBe('/request/sent');
  const receipt = await nth(1);
  expect(receipt.subject).not.toMatch(/Erika|Mustermann/);
  const link = personalLink(receipt);
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
  await scheduleSoon(doctor);
  const appointment = await nth(4);
  expect(appointment.text).toContain(`${origin}/check`);
  const visit = { origin, doctor, patient, code: codeFrom(appointment) };

  await arrive(visit, 'Erika Musterman');
  expect(await doctor.$eval(`${hook('name-match')}`, (match) => match.getAttribute('data-match'))).toBe(
    'similar',
  );
  await talk(visit);
  for (const page of [doctor, patient]) {
    expect(await page.$eval('body', (body) => body.textContent)).toContain('Aufzeichnung ist nicht erlaubt');
  }
  const beside = await doctor.$eval('body', (body) => body.textContent);
  for (const fact of ['Mustermann', '12.08.1948', '0208 5550123', 'AOK Rheinland/Hamburg'])
    expect(beside).toContain(fact);

  await endVisit(visit, link);
  expect(story.requests().length).toBeGreaterThan(30);
  expect(foreign(story.requests(), origin)).toEqual([]);
  await story.close();
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
