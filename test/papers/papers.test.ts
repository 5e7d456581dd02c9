import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../config/settings.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { paperAsPdf } from '../../papers/as_pdf.ts';
import { paperAsText } from '../../papers/as_text.ts';
import { requirementsOf } from '../../papers/certification.ts';
import type { Installation } from '../../papers/installation.ts';
import { missing, textsOf, toAdd } from '../../papers/paper.ts';
import { isPaperName, makePaper, type PaperName, paperKinds } from '../../papers/papers.ts';
import { processorsOf } from '../../papers/processors.ts';
import { pdfUaFaults } from '../documents/pdf_ua.ts';
import { complaints, tool } from '../documents/writing/document.ts';
import { everything, installation, named, secrets, wholeInstallation } from './installations.ts';

/* L7, L9: what a practice must be able to show says what its settings say, and nothing else. */

const root = new URL('../..', import.meta.url).pathname;
const names = Object.keys(paperKinds).filter(isPaperName);

const kinds: readonly [string, () => Installation][] = [
  ['nothing set', () => installation()],
  ['all set', () => wholeInstallation()],
  ['a proxy, an own relay, no direct way', () => ownRelay()],
];

function ownRelay(): Installation {
  return installation(
    { PUBLIC_URL: 'https://video.praxis.example', SECOND_FACTOR: 'optional', RETENTION_DAYS: '1' },
    { relay: 'own', practice: { ...emptySettings, relayOnly: 'yes' }, keyBesideDatabase: false },
  );
}

/** All papers in one text, each sentence on one line. */
function allTexts(given: Installation, only: readonly PaperName[] = names): string {
  return only.flatMap((name) => textsOf(makePaper(name, given))).join('\n');
}

describe.each(kinds)('%s', (_what, make) => {
  test.each(names)('%s as text: says that it is a draft, and has no hole', (name) => {
    const text = paperAsText(makePaper(name, make()));
    const flowing = text.replace(/\s+/g, ' ');
    expect(flowing).toContain('Entwurf, keine Rechtsberatung.');
    expect(flowing).toContain('am 23. November 2026 aus den Einstellungen der Praxis gemacht');
    expect(flowing).toContain(paperKinds[name].title);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|: \.|konform|KBV-zertifiziert/);
    // What cannot be broken, like an address, may be longer.
    expect(text.split('\n').filter((line) => line.length > 78 && /\S\s+\S/.test(line.trim()))).toEqual([]);
  });

  test.each(names)(
    '%s as PDF: opens, is tagged PDF/A-2a, and says on each page that it is a draft',
    {
      timeout: 60_000,
    },
    async (name) => {
      const given = make();
      const pdf = await paperAsPdf(makePaper(name, given), given);
      expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
      expect(tool('pdfinfo', pdf)).toMatch(/Tagged: +yes/);
      expect(await pdfUaFaults(pdf)).toEqual([]);
      // What goes over the end of a page is marked on both.
      expect(complaints('pdftotext', pdf)).toBe('');
      expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
      const pages = tool('pdftotext', pdf, '-raw').split('\f').filter(Boolean);
      expect(pages.filter((page) => !page.includes('Entwurf, keine Rechtsberatung'))).toEqual([]);
      // Nothing is cut, nothing lies on something else.
      const read = pages.join(' ').replace(/\s+/g, '');
      for (const text of textsOf(makePaper(name, given)))
        expect(read).toContain(text.replace(/\s+/g, '').slice(0, 20));
    },
  );
});

describe('each claim', () => {
  test.each(kinds)('names what is there: %s', (_what, make) => {
    const claims = names.flatMap((name) =>
      makePaper(name, make()).blocks.flatMap((block) => (block.kind === 'claims' ? block.claims : [])),
    );
    expect(claims.length).toBeGreaterThan(60);
    const wrong = claims.flatMap(({ says, by }) =>
      by.length === 0 ? [says] : by.filter((proof) => !isThere(proof)),
    );
    expect(wrong).toEqual([]);
  });

  test('and every file and setting that a sentence names is there', () => {
    for (const [, make] of kinds) {
      const text = allTexts(make());
      const files = [...text.matchAll(/\b(?:test|docs|papers)\/[\w./-]+\.(?:ts|md)\b/g)].map(
        ([file]) => file,
      );
      expect(files.length).toBeGreaterThan(100);
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
      const words = [...text.matchAll(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g)].map(([word]) => word);
      expect(words.filter((word) => !Object.hasOwn(settings, word))).toEqual([]);
    }
  });

  test('the test sees what is not there', () => {
    expect(['test/none.test.ts', 'Einstellung NO_SUCH', 'weil wir es sagen'].filter(isThere)).toEqual([]);
  });
});

/** A file of ours, a setting, or what the practice says on its page. */
function isThere(proof: string): boolean {
  const [, setting] = /^Einstellung ([A-Z_]+)$/.exec(proof) ?? [];
  if (setting) return Object.hasOwn(settings, setting);
  if (/^Einstellung „[^“]+“ der Praxis$/.test(proof)) return true;
  return /^(test\/.+\.test\.ts|docs\/.+\.md)$/.test(proof) && existsSync(join(root, proof));
}

describe('nothing is claimed that is not set', () => {
  test('without settings no provider is named, and what is missing is said', () => {
    const text = allTexts(installation());
    for (const word of [...Object.values(named), 'Mail GmbH', 'age-Schlüssel'])
      expect(text).not.toContain(word);
    for (const said of [
      'Ein Postausgang ist nicht eingestellt',
      'Eine nächtliche Sicherung ist nicht eingestellt',
      'Ein Relay ist nicht da',
      'noch nicht verschlüsselt',
      'Nach neuen Versionen fragt der Server nicht von selbst',
      'Gelöscht wird 30 Tage nach dem Ende',
      missing,
      toAdd,
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/nur TLS 1\.2/);
  });

  test('with all of them each is named, with its days', () => {
    const text = allTexts(wholeInstallation());
    for (const word of Object.values(named)) expect(text).toContain(word);
    expect(text).toContain('Gelöscht wird 21 Tage nach dem Ende');
    expect(text).toContain('spätestens 26 Tage nach dem Ende weg');
    for (const word of [
      '§ 203 StGB',
      'C5',
      'Art. 28 DSGVO',
      'Rechenzentrum Ruhr GmbH',
      'Frau Schutz',
      'LDI NRW',
      'nodemailer',
      'MIT-0',
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('nicht eingestellt');
  });

  test.each(Object.entries(named))('without %s nothing says %s', (setting, name) => {
    const { [setting]: _left, ...rest } = everything;
    const with_ = wholeInstallation();
    const without = { ...installation(withoutItsParts(setting, rest)), practice: with_.practice };
    expect(allTexts(with_)).toContain(name);
    expect(allTexts(without)).not.toContain(name);
  });

  test('whoever signs in by consent has a provider more', () => {
    const given = installation({
      IMAP_URL: 'imaps://praxis%40praxis.example@outlook.office365.com:993/INBOX',
      IMAP_OAUTH: 'microsoft',
      OAUTH_CLIENT_ID: 'kennung',
      OAUTH_CLIENT_SECRET: 'geheimnis-der-zustimmung',
    });
    expect(processorsOf(given).map(({ who }) => who)).toContain('login.microsoftonline.com');
    expect(allTexts(given)).not.toContain('geheimnis-der-zustimmung');
  });

  test('what weakens is said as plainly', () => {
    const text = allTexts(ownRelay());
    for (const said of [
      'nicht vorgeschrieben',
      'Die Verschlüsselung macht ein Proxy',
      'Proxy vor dem Server',
      'Gelöscht wird 1 Tag nach dem Ende',
      'Der Schlüssel der Praxis liegt außerhalb',
      'immer über das Relay',
    ])
      expect(text).toContain(said);
    expect(allTexts(installation())).toContain('Wer diesen Ordner kopiert, hat beides');
  });
});

/** Settings that mean nothing without another are refused. */
function withoutItsParts(setting: string, rest: Record<string, string>): Record<string, string> {
  const parts: Record<string, RegExp> = {
    SMS_URL: /^SMS_/,
    TURN_URLS: /^TURN_/,
    BACKUP_DIR: /^BACKUP_/,
  };
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !parts[setting]?.test(name)));
}

test('no password, key or token gets into an installation, so none into a paper', () => {
  const given = wholeInstallation();
  const held = JSON.stringify(given) + allTexts(given);
  for (const secret of secrets) expect(held).not.toContain(secret);
  const all = Object.values(everything).join(' ');
  expect(secrets.filter((secret) => !all.includes(secret))).toEqual(['geheimnis-der-zustimmung']);
});

test('whatever a practice writes about itself, the papers open and say what they could not show', {
  timeout: 60_000,
}, async () => {
  const endless = 'Praxis مرحبا 張 \u{1FA7A}\u202E‮'.repeat(400);
  const practice = {
    ...emptySettings,
    name: endless,
    hosting: 'X'.repeat(9_000),
    complaintAuthority: endless,
  };
  const given = wholeInstallation({ practice });
  for (const name of ['breach', 'processors', 'processing-record'] as const) {
    const pdf = await paperAsPdf(makePaper(name, given), given);
    expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
    expect(Number(/Pages: +(\d+)/.exec(tool('pdfinfo', pdf))?.[1])).toBeLessThan(25);
    expect(tool('pdftotext', pdf, '-raw')).toContain('kein PDF/A');
  }
});

describe('P1: the requirements for video providers', () => {
  test('each is met by named tests, or not met or unknown with a reason; the certificates are not there', () => {
    for (const [, make] of kinds) {
      const rows = requirementsOf(make());
      expect(rows.length).toBeGreaterThan(30);
      expect(rows.filter(({ why }) => why === '')).toEqual([]);
      const met = rows.filter(({ state }) => state === 'erfüllt');
      expect(met.flatMap(({ why }) => why.split(', ')).filter((proof) => !isThere(proof))).toEqual([]);
      const open = rows.filter(({ state }) => state === 'nicht erfüllt').map(({ what }) => what);
      expect(open.filter((what) => what.startsWith('Zertifikat'))).toHaveLength(2);
    }
  });

  test('that all goes through a relay leaves open whether that is without a central server', () => {
    const state = (given: Installation) =>
      requirementsOf(given).find(({ what }) => what.includes('Peer-to-Peer'))?.state;
    expect([state(wholeInstallation()), state(ownRelay())]).toEqual(['erfüllt', 'unbekannt']);
  });

  test('the paper says that nothing may be billed, what was not read, and counts rightly', () => {
    const text = allTexts(wholeInstallation(), ['certification']);
    expect(text).toContain('keine Abrechnung zulasten der GKV');
    expect(text).toContain('lagen uns nicht vor');
    const rows = requirementsOf(wholeInstallation());
    for (const state of ['erfüllt', 'nicht erfüllt', 'unbekannt'])
      expect(text).toMatch(
        new RegExp(`\\b${state}: ${rows.filter((row) => row.state === state).length}\\b`, 'i'),
      );
  });
});

test('L9: the intended purpose names what it is not, and no list of software is made up', () => {
  expect(allTexts(installation(), ['purpose'])).toContain('Fragebögen zu Beschwerden');
  expect(allTexts(installation(), ['software'])).toContain('Die Liste entsteht erst, wenn es gebaut wird');
});
