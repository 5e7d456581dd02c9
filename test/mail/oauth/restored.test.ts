import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hour } from '../../../consultation/durations.ts';
import { accessTokens } from '../../../mail/oauth/access.ts';
import { startOAuth } from '../../fixtures/oauth_server.ts';
import { openPracticeFolder } from '../../fixtures/practice_folder.ts';
import { newFolder, runCommand } from '../../fixtures/server_process.ts';
import { configOf, consentAs, oauthSettings } from './scene.ts';

test('K5: a consent is in the backup, opens after the key was changed and after a restore', async () => {
  const oauth = await startOAuth();
  onTestFinished(() => oauth.stop());
  const settings = (folder: string) => oauthSettings(oauth, { DATA_DIR: folder, TURN_EMBEDDED: 'off' });
  const here = newFolder();
  const { rt, close } = openPracticeFolder(settings(here));
  // An hour ago: whoever opens it has to ask for the next token.
  await consentAs({ ...rt, now: () => Date.now() - hour }, oauth);
  close();
  const run = async (args: string[], folder: string) => {
    const { code, stderr } = await runCommand(args, settings(folder));
    expect(`${args[0]} ${code} ${stderr}`).toMatch(/^\S+ 0/);
  };
  await run(['rotate-key'], here);
  const file = join(newFolder(), 'practice.backup');
  await run(['backup', file, '--plain'], here);
  const there = newFolder();
  copyFileSync(join(here, 'secret.key'), join(there, 'secret.key'));
  await run(['restore', file], there);

  const restored = openPracticeFolder(settings(there));
  onTestFinished(() => restored.close());
  const { token } = await accessTokens(restored.rt, configOf(restored.rt)).get();
  expect(await oauth.mailboxOf(token)).toBe('praxis');
  expect(oauth.asked.filter((one) => one === 'refresh_token')).toHaveLength(1);
});
