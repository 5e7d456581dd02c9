import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settings } from '../config/settings.ts';
import { settingsPage, settingsPagePath } from '../packaging/settings_page.ts';

test('the handbook names every setting; `npm run handbook` writes the page anew', () => {
  const page = readFileSync(settingsPagePath, 'utf8');
  expect(page).toBe(settingsPage());
  for (const name of Object.keys(settings)) expect(page).toContain(`| \`${name}\` |`);
});
