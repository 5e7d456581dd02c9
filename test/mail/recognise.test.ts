import { expect, test } from 'vitest';
import { recogniseProvider } from '../../mail/recognise.ts';

const mx =
  (...servers: string[]) =>
  () =>
    Promise.resolve(servers.map((exchange) => ({ exchange })));
const nobody = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));

test('an address of a provider asks nobody', async () => {
  let asked = 0;
  const count = () => {
    asked++;
    return nobody();
  };
  expect((await recogniseProvider('praxis@gmx.de', count))?.name).toBe('GMX');
  expect(await recogniseProvider('ohne-punkt@localhost', count)).toBeNull();
  expect(asked).toBe(0);
});

test('a domain of the practice: the DNS says who takes its mails', async () => {
  const at = async (...servers: string[]) =>
    (await recogniseProvider('praxis@praxis-sommer.de', mx(...servers)))?.name ?? null;
  expect(await at('praxis-sommer-de.mail.protection.outlook.com')).toBe('Microsoft 365');
  expect(await at('mx00.ionos.de', 'mx01.ionos.de')).toBe('IONOS');
  expect(await at('smtpin.rzone.de')).toBe('STRATO');
  expect(await at('aspmx.l.google.com')).toBe('Google');
  expect(await at('mail.praxis-sommer.de')).toBeNull();
  expect(await at()).toBeNull();
});

test('a domain with umlauts is asked for as the DNS writes it', async () => {
  let domain = '';
  await recogniseProvider('praxis@ärzte-köln.de', (asked) => {
    domain = asked;
    return nobody();
  });
  expect(domain).toMatch(/^xn--.*\.de$/);
});

test('a DNS that fails or is silent costs three seconds at most', async () => {
  expect(await recogniseProvider('praxis@praxis-sommer.de', nobody)).toBeNull();
  const start = performance.now();
  expect(await recogniseProvider('praxis@praxis-sommer.de', () => new Promise(() => {}))).toBeNull();
  expect(performance.now() - start).toBeLessThan(6000);
});
