import { expect, onTestFinished, test } from 'vitest';
import { second } from '../../consultation/durations.ts';
import { findConsentRequest, loadMailConsent } from '../../db/mail_consents.ts';
import {
  beginInBrowser,
  beginWithCode,
  finishInBrowser,
  giveUpConsent,
  lookAtCode,
} from '../../procedure/mail_consent.ts';
import { startOAuth } from '../fixtures/oauth_server.ts';
import { staff, testRuntime } from '../fixtures/runtime.ts';
import { configOf, oauthSettings } from '../mail/oauth/scene.ts';

/* K5: what the provider gives once is not lost by a disk that takes nothing for a moment. */

async function openConsent() {
  const oauth = await startOAuth();
  onTestFinished(() => oauth.stop());
  const rt = testRuntime(oauthSettings(oauth));
  const config = configOf(rt);
  const { id: userId } = staff(rt, 'admin');
  const takesNothing = (yes: boolean) => rt.db.$client.pragma(`query_only = ${yes ? 'on' : 'off'}`);
  /** Full from when the provider is asked, until its answer has been tried to be written a few times. */
  const fullMeanwhile = async (asking: Promise<unknown>) => {
    const before = oauth.asked.length;
    await expect.poll(() => oauth.asked.length).toBe(before + 1);
    takesNothing(true);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    takesNothing(false);
    return asking;
  };
  return { oauth, rt, config, userId, takesNothing, fullMeanwhile };
}

test('the tokens for a code on another device come through a full disk', async () => {
  const { oauth, rt, config, userId, fullMeanwhile } = await openConsent();
  await beginWithCode(rt, config, userId);
  rt.clock.now += 6 * second;
  const waiting = await lookAtCode(rt, config);
  await oauth.consentToCode(waiting?.userCode ?? '', 'praxis');
  rt.clock.now += 6 * second;
  oauth.behave('slow');
  expect(await fullMeanwhile(lookAtCode(rt, config))).toBeNull();
  expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
  expect(findConsentRequest(rt)).toBeNull();
});

test('the tokens for an answer in the browser come through a full disk', async () => {
  const { oauth, rt, config, userId, fullMeanwhile } = await openConsent();
  const leave = await beginInBrowser(rt, config, userId);
  const answer = new URL(await oauth.consent(leave.href, 'praxis')).searchParams;
  oauth.behave('slow');
  await fullMeanwhile(finishInBrowser(rt, config, { userId, answer }));
  expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
});

test('while the disk takes nothing, nobody is asked, nothing is given up, and it is told as that', async () => {
  const { oauth, rt, config, userId, takesNothing } = await openConsent();
  const refused = { code: 'ESTORAGE' };
  const leave = await beginInBrowser(rt, config, userId);
  const answer = new URL(await oauth.consent(leave.href, 'praxis')).searchParams;
  takesNothing(true);
  await expect(finishInBrowser(rt, config, { userId, answer })).rejects.toMatchObject(refused);
  await expect(beginInBrowser(rt, config, userId)).rejects.toMatchObject(refused);
  takesNothing(false);
  await beginWithCode(rt, config, userId);
  const code = (await lookAtCode(rt, config))?.userCode ?? '';
  const asked = oauth.asked.length;
  rt.clock.now += 6 * second;
  takesNothing(true);
  await expect(lookAtCode(rt, config)).rejects.toMatchObject(refused);
  expect(() => giveUpConsent(rt)).toThrow(expect.objectContaining(refused));
  takesNothing(false);
  expect(oauth.asked).toHaveLength(asked);
  await oauth.consentToCode(code, 'praxis');
  rt.clock.now += 6 * second;
  expect(await lookAtCode(rt, config)).toBeNull();
  expect(loadMailConsent(rt)?.tokens?.refreshToken).toBeTruthy();
});
