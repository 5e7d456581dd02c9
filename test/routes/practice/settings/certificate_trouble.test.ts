import { expect, test } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { recordJob } from '../../../../db/jobs.ts';
import { write } from '../../../../db/write.ts';
import { openPractice, words } from '../desk.ts';

test('issue 5, 4: a certificate that is not renewed is told on every page of the practice after an hour, until there is a new one', async () => {
  const practice = openPractice({
    PUBLIC_URL: 'https://video.praxis.example',
    ACME_EMAIL: 'it@praxis.example',
  });
  const { rt } = practice;
  const inbox = async () => words((await practice.desk('doctor').get('/practice')).html);
  write(rt, (tx) => recordJob(rt, tx, 'certificate', 'rateLimited'));
  rt.clock.now += 60 * minute - 1;
  expect(await inbox()).not.toContain('Zertifikat');
  rt.clock.now += 1;
  expect(await inbox()).toContain('Das Zertifikat ist nicht erneuert worden');
  write(rt, (tx) => recordJob(rt, tx, 'certificate', 'EXPIRED'));
  expect(await inbox()).toContain('Das Zertifikat ist abgelaufen');
  write(rt, (tx) => recordJob(rt, tx, 'certificate', null));
  expect(await inbox()).not.toContain('Zertifikat');
});

test('behind a proxy its state of earlier times is nobody’s business', async () => {
  const practice = openPractice();
  write(practice.rt, (tx) => recordJob(practice.rt, tx, 'certificate', 'EXPIRED'));
  practice.rt.clock.now += 60 * minute;
  expect(words((await practice.desk('doctor').get('/practice')).html)).not.toContain('Zertifikat');
});
