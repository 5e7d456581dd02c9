import { test } from 'vitest';
import { hour, minute } from '../../../consultation/durations.ts';
import { jobStatus } from '../../../db/jobs.ts';
import { startDovecot } from '../../fixtures/dovecot.ts';
import { startOAuth } from '../../fixtures/oauth_server.ts';
import { openPracticeFolder } from '../../fixtures/practice_folder.ts';
import { newFolder, runCommand, startServerProcess } from '../../fixtures/server_process.ts';
import { consentAs, oauthSettings } from './scene.ts';

/* K5: a power cut between the provider's next refresh token and ours. */

// Nobody can know that whoever had the turn is dead: the next one waits until it is over.
const soon = { timeout: 2 * minute, interval: 100 };

test.concurrent.for([
  ['a provider that takes the old one again', false, null],
  ['a provider that ends the consent', true, 'ECONSENT'],
] as const)(
  'killed between rotation and storing: %s',
  { timeout: 4 * minute },
  async ([, strict, expected], { expect, onTestFinished }) => {
    const oauth = await startOAuth({ strict });
    const dovecot = await startDovecot({ introspection: oauth.introspection });
    onTestFinished(async () => {
      await Promise.all([oauth.stop(), dovecot.stop()]);
    });
    const {
      SMTP_URL: _url,
      SMTP_OAUTH: _way,
      ...settings
    } = oauthSettings(oauth, {
      IMAP_URL: `imap://praxis@127.0.0.1:${dovecot.port}/INBOX`,
      DATA_DIR: newFolder(),
    });
    const { rt, close } = openPracticeFolder(settings);
    // Consented an hour ago: the server has to ask at its start.
    await consentAs({ ...rt, now: () => Date.now() - hour }, oauth);
    oauth.asked.length = 0;
    const killed = Promise.withResolvers<void>();
    const starting = startServerProcess({ ...settings, LOG_LEVEL: 'silent' });
    oauth.behave(async () => {
      await (await starting).kill();
      killed.resolve();
    }, 1);
    await starting;
    await killed.promise;
    expect(oauth.asked).toEqual(['refresh_token']);

    const again = await startServerProcess({ ...settings, LOG_LEVEL: 'silent' });
    onTestFinished(async () => {
      await again.stop();
      close();
    });
    const begun = Date.now();
    await expect.poll(() => (jobStatus(rt, 'intake')?.lastRunAt ?? 0) >= begun, soon).toBe(true);
    await expect.poll(() => jobStatus(rt, 'intake')?.lastError, soon).toBe(expected);
    const { stdout } = await runCommand(['check'], { ...settings, TURN_EMBEDDED: 'off' });
    expect(stdout).toMatch(expected ? /failed +imap +the consent is over/ : /ok +imap +INBOX is open/);
    for (const secret of oauth.secrets) expect(stdout).not.toContain(secret);
  },
);
