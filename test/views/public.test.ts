import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { practiceEntryFields, requestFields } from '../../consultation/patient_data.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { wordsIn } from '../../languages/words.ts';
import { renderPage } from '../../views/components/layout.ts';
import { AccessibilityPage } from '../../views/public/accessibility.ts';
import { ImprintPage } from '../../views/public/imprint.ts';
import { LandingPage } from '../../views/public/landing.ts';
import { TooEarlyPage } from '../../views/public/message.ts';
import { PrivacyPage } from '../../views/public/privacy.ts';
import { TermsPage } from '../../views/public/terms.ts';
import { pageContext as context, textOf } from './page.ts';

const props = { context, retentionDays: 14, backupDays: 7, joinEarlyMinutes: 20, smsProvider: null };

test('the first page has the three doors: request, code and technical check', () => {
  const page = renderPage(LandingPage(props));
  expect(page).toContain('href="/request"');
  expect(page).toContain('href="/check"');
  expect(page).toMatch(/<form[^>]* method="post" action="\/join"/);
  expect(page).toMatch(/<input[^>]* name="code"/);
});

test('S3b, S4: the first page takes a code in any spelling and says when the waiting room opens', () => {
  const page = renderPage(LandingPage(props));
  expect(page).toMatch(/name="code"[^>]*autocomplete="off"/);
  expect(textOf(LandingPage(props))).toContain('20 Minuten vorher');
});

test('the practice may greet in its own words', () => {
  const own = {
    ...context,
    practice: { ...context.practice, welcomeText: 'Willkommen in der Lindenstraße.' },
  };
  expect(textOf(LandingPage({ ...props, context: own }))).toContain('Willkommen in der Lindenstraße.');
});

test('a web address of the practice is linked only where it is one', () => {
  const withWebsite = (website: string) =>
    renderPage(
      ImprintPage({ ...props, context: { ...context, practice: { ...context.practice, website } } }),
    );
  expect(withWebsite('www.praxis.example')).toContain('href="https://www.praxis.example"');
  expect(withWebsite('javascript:alert(1)')).not.toContain('javascript:');
  expect(withWebsite('https://[')).toContain('Impressum');
});

test('D3: the privacy page names the retention that is really set', () => {
  expect(textOf(PrivacyPage(props))).toContain('14 Tage nach dem Ende');
  expect(textOf(PrivacyPage({ ...props, retentionDays: 1 }))).toContain('1 Tag nach dem Ende');
});

test('D3: the privacy page says how long backups hold what is erased here, where there can be one', () => {
  expect(textOf(PrivacyPage(props))).toContain(
    'In verschlüsselten Sicherungskopien bleibt es höchstens 7 Tage länger.',
  );
  expect(textOf(PrivacyPage({ ...props, backupDays: 0 }))).not.toContain('Sicherungskopien');
});

test('the privacy page names what the form asks for, without a condition, and says what needs no mail address', () => {
  const asked =
    /<h3>Wenn Sie anfragen<\/h3>\s*<p>(.*?)<\/p>/s.exec(renderPage(PrivacyPage(props)))?.[1] ?? '';
  const { t } = wordsIn('de');
  for (const field of requestFields) {
    const [label = ''] = t(`label-${field}`).split(' ');
    expect(asked, field).toContain(label);
  }
  expect(asked).not.toContain('wenn Sie eine haben');
  // Who calls is entered by the practice, which needs none.
  expect(practiceEntryFields).not.toContain('email');
  expect(asked).toContain('eine E-Mail-Adresse brauchen Sie dann nicht');
});

test('S7: the privacy page says all that a patient’s page keeps in its window', () => {
  const scripts = globSync('static/{call,check,connection,conversation,devices,forms,page,visit}/**/*.ts');
  const kept = scripts.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\.setItem\((\w+)/g)].map(([, key]) => `${file} ${key}`),
  );
  // What was typed, the place in the waiting room, the wish for real-time text. One more is to be said there,
  // too.
  expect(kept.sort()).toEqual([
    'static/call/text_wish.ts wishKey',
    'static/visit/main.ts enteredKey',
    'static/visit/typed.ts key',
  ]);
  const said = textOf(PrivacyPage(props));
  for (const words of [
    'den Namen, den Sie eintippen',
    'Ihren Platz im Wartezimmer',
    'ob Sie mitschreiben möchten',
  ])
    expect(said).toContain(words);
});

test('where text messages go out, the privacy page names who gets number and text', () => {
  expect(textOf(PrivacyPage(props))).not.toContain('SMS');
  const page = textOf(PrivacyPage({ ...props, smsProvider: 'sms.example' }));
  expect(page).toMatch(/SMS-Anbieter sms\.example/);
  expect(page).toContain('Eine SMS bekommt, wer uns eine Mobilnummer nennt');
});

test('interpreters and relatives may join with a device of their own, and what is kept of them is said', () => {
  const page = textOf(AccessibilityPage(props));
  expect(page).toMatch(/dolmetscht, auch in Gebärdensprache, .* mit einem eigenen Gerät dazukommen/);
  expect(page).not.toContain('nur im selben Raum');
  expect(textOf(TermsPage(props))).toContain('mit einem eigenen Gerät dabei');
  expect(textOf(PrivacyPage(props))).toMatch(/weitere Personen einlädt .* Wir speichern den Namen/);
});

test('P9: what the practice has not entered yet is said to be missing, not left out', () => {
  const nameless = { ...context, practice: emptySettings };
  for (const page of [ImprintPage, PrivacyPage, TermsPage]) {
    expect(textOf(page({ ...props, context: nameless }))).toContain('noch nicht eingetragen');
  }
});

test('D5, P4: the terms forbid recording and say how long access lasts', () => {
  const terms = textOf(TermsPage(props));
  expect(terms).toContain('Aufzeichnung ist nicht erlaubt');
  expect(terms).toContain('längstens 24 Stunden nach dem Termin');
  expect(terms).toContain('20 Minuten vor dem Termin');
});

test('P1: legal pages never claim a certificate', () => {
  for (const page of [ImprintPage, PrivacyPage, TermsPage, AccessibilityPage, LandingPage]) {
    expect(textOf(page(props))).not.toMatch(/KBV-zertifiziert|konform/i);
  }
  expect(textOf(TermsPage(props))).toContain('keine Abrechnung zulasten der GKV');
});

test('the complaint authority is named', () => {
  const practice = { ...context.practice, complaintAuthority: 'LDI Nordrhein-Westfalen' };
  expect(textOf(PrivacyPage({ ...props, context: { ...context, practice } }))).toContain(
    'LDI Nordrhein-Westfalen',
  );
});

test('S4: too early says when it opens and counts down to it', () => {
  const opensAt = Date.parse('2026-11-30T08:45:00Z');
  const page = TooEarlyPage({ context, startsAt: opensAt + 30 * minute, opensAt });
  expect(textOf(page)).toContain('Montag, 30. November 2026, 10:15 Uhr');
  expect(textOf(page)).toContain('Montag, 30. November 2026, 09:45 Uhr');
  expect(renderPage(page)).toContain(`data-countdown="${opensAt}"`);
});
