import { expect, test } from 'vitest';
import { nearNames } from '../../config/near_names.ts';
import { settings } from '../../config/settings.ts';

test.each([
  ['SMPT_URL', 'SMTP_URL'],
  ['SMTP_URI', 'SMTP_URL'],
  ['PUBLICURL', 'PUBLIC_URL'],
  ['public_url', 'PUBLIC_URL'],
  ['BACKUP_DIRR', 'BACKUP_DIR'],
  ['RETENTION_DAY', 'RETENTION_DAYS'],
  ['SECRETKEY_FILE', 'SECRET_KEY_FILE'],
  ['TRUSTPROXY', 'TRUST_PROXY'],
  ['Port', 'PORT'],
])('%s is nearly %s', (name, meant) => {
  expect(nearNames({ [name]: 'x' })).toEqual([{ name, meant }]);
});

test('settings themselves are not, nor what any machine has', () => {
  const names = [...Object.keys(settings), ...Object.keys(settings).map((name) => `${name}_FILE`)];
  const usual = ['PATH', 'HOME', 'HOSTNAME', 'LANG', 'POST', 'TZDIR', 'LOGNAME', 'INVOCATION_ID', 'NODE_ENV'];
  expect(nearNames(Object.fromEntries([...names, ...usual].map((name) => [name, 'x'])))).toEqual([]);
});

test('where nobody may list the environment, nobody knows', () => {
  const closed = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('NotCapable');
      },
    },
  );
  expect(nearNames(closed)).toEqual([]);
});
