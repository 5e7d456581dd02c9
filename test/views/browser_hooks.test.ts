import { describe, expect, test } from 'vitest';
import type { Consultation } from '../../consultation/consultation.ts';
import { checkRows } from '../../consultation/technical_check.ts';
import { renderPage } from '../../views/components/layout.ts';
import { CheckPage } from '../../views/patient/check.ts';
import { VisitPage } from '../../views/patient/visit.ts';
import { CallPage } from '../../views/practice/consultation/call.ts';
import { pageContext } from './page.ts';

const startsAt = Date.parse('2026-11-30T09:15:00Z');

const visitPage = renderPage(
  VisitPage({
    context: pageContext,
    token: 'TOKEN',
    consultationId: '0b7a',
    guest: null,
    files: false,
    startsAt,
    durationMinutes: 15,
    doctorName: 'Dr. Sommer',
  }),
);

const consultation = {
  id: '0b7a',
  patient: {
    firstName: 'Erika',
    lastName: 'Mustermann',
    birthDate: '1948-08-12',
    phone: '0208 5550123',
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
    email: 'erika@mail.example',
  },
  consent: { fileExchange: false },
  startsAt,
  durationMinutes: 15,
} as Consultation;

function callPage(admittedAt: number | null, typedName = 'Erika Mustermann'): string {
  const visit = {
    consultationId: '0b7a',
    typedName,
    patientPrivacyAt: startsAt,
    arrivedAt: startsAt,
    admittedAt,
    admittedBy: null,
    endedAt: null,
    closesAt: null,
  };
  return renderPage(CallPage({ context: pageContext, consultation, visit, now: startsAt + 240_000 }));
}

const count = (page: string, hook: string) => page.split(`data-testid="${hook}"`).length - 1;

const inCall = [
  'call-state',
  'local-video',
  'remote-audio',
  'remote-video',
  'toggle-mic',
  'toggle-camera',
  'chat-input',
  'chat-send',
  'chat-log',
  'hang-up',
];

describe("contract.md: the patient's visit", () => {
  test.each([...inCall, 'join-name', 'join-privacy', 'join-enter', 'waiting-room'])('has %s once', (hook) => {
    expect(count(visitPage, hook)).toBe(1);
  });

  test('name and confirmation are open from the start, the other screens are not', () => {
    expect(visitPage).toMatch(/<section class="stack" data-screen="name"(?![^>]*hidden)/);
    for (const screen of ['technique', 'waiting', 'call', 'farewell']) {
      expect(visitPage).toMatch(new RegExp(`<section[^>]*data-screen="${screen}"[^>]* hidden`));
    }
  });

  test('D6: nothing is ticked beforehand', () => {
    expect(visitPage).not.toContain('checked');
  });

  test('without JavaScript it says so, with the phone number', () => {
    expect(/<noscript>.*<\/noscript>/s.exec(visitPage)?.[0]).toMatch(/JavaScript.*href="tel:02085550100"/s);
  });
});

describe('X1: the security code is loud on both pages', () => {
  const pages = [
    ['the patient’s', visitPage],
    ['the doctor’s', callPage(startsAt)],
  ] as const;

  test.each(pages)('%s has a place for each state, hidden at first', (_whose, page) => {
    for (const hook of ['security-code', 'code-missing', 'code-changed']) expect(count(page, hook)).toBe(1);
    for (const name of ['code-strip', 'code-missing', 'code-changed', 'code-warning'])
      expect(page).toMatch(new RegExp(`<section[^>]*data-part="${name}"[^>]* hidden`));
  });

  test.each(pages)('%s says what to do, and lets the person go on knowingly', (_whose, page) => {
    const section = (name: string) =>
      new RegExp(`<section[^>]*data-part="${name}".*?</section>`, 's').exec(page)?.[0] ?? '';
    for (const name of ['code-missing', 'code-warning'])
      expect(section(name)).toMatch(/data-act="hang-up".*data-act="code-accept"/s);
    expect(section('code-missing')).toMatch(/Bild und Ihr Ton sind angehalten.*am Telefon weiter/s);
    expect(section('code-changed')).toMatch(/geändert.*neue Zahl vor.*data-act="code-accept"/s);
  });

  test.each(pages)(
    '%s has one place for what is urgent and one for the rest, ready to be filled',
    (_whose, page) => {
      for (const manner of ['polite', 'assertive'])
        expect(page).toMatch(
          new RegExp(`<div class="visually-hidden" data-spoken="${manner}" aria-live="${manner}"></div>`),
        );
    },
  );

  test.each(pages)('%s: what comes into sight with its text has no region of its own', (_whose, page) => {
    for (const banner of page
      .split('<section class="banner')
      .slice(1)
      .map((rest) => rest.split('</section>')[0]))
      expect(banner).not.toMatch(/role="(status|alert|log)"|aria-live/);
  });

  test('only the doctor’s page asks whether the numbers agree; the patient’s names the practice’s phone', () => {
    expect(callPage(startsAt)).toMatch(/data-act="code-same"/);
    expect(visitPage).not.toMatch(/data-act="code-(same|other)"/);
    expect(visitPage).toMatch(/data-part="code-missing".*?href="tel:02085550100".*?<\/section>/s);
  });
});

describe("contract.md: the doctor's call", () => {
  test.each([...inCall, 'typed-name', 'name-match', 'end-visit'])('has %s once', (hook) => {
    expect(count(callPage(startsAt), hook)).toBe(1);
  });

  test("the patient's data stand beside the picture", () => {
    for (const text of [
      'Erika Mustermann',
      '12.08.1948',
      '0208 5550123',
      'AOK Rheinland/Hamburg',
      'X000000012',
    ]) {
      expect(callPage(startsAt)).toContain(text);
    }
  });

  test('S6, D6: before the admission there is the door, with what opening it confirms', () => {
    expect(callPage(null)).toMatch(
      /data-testid="admit".*bestätigen Sie, dass in Ihrem Raum niemand mithört/s,
    );
    expect(callPage(null)).toContain('data-state="waiting"');
    expect(callPage(startsAt)).not.toContain('data-testid="admit"');
  });

  test.each([
    ['Erika Mustermann', 'match'],
    ['Erika Musterman', 'similar'],
    ['Hans Mustermann', 'different'],
  ])('S5: %s: %s', (typed, match) => {
    expect(callPage(startsAt, typed)).toContain(`data-match="${match}"`);
  });

  test('what a patient types stays text', () => {
    expect(callPage(startsAt, '<img src=x>')).not.toContain('<img src=x>');
  });
});

test('D5: both sides read that recording is not allowed', () => {
  for (const page of [visitPage, callPage(startsAt)])
    expect(page).toContain('Aufzeichnung ist nicht erlaubt');
});

test('S1: the check has a row for everything, and says where JavaScript is off', () => {
  const page = renderPage(CheckPage({ context: pageContext }));
  for (const row of checkRows) {
    expect(count(page, `check-${row}`)).toBe(1);
  }
  expect(page).toContain('<noscript>');
});

describe('seeing better: who has which tool', () => {
  test('the doctor asks for a still picture, zoom and light; the patient allows; a guest’s page is the patient’s', () => {
    const [doctors, patients] = [callPage(startsAt), visitPage];
    const both = (hook: string) => [count(doctors, hook), count(patients, hook)];
    expect(['still-ask', 'lens-hand', 'lens-zoom', 'lens-light'].map(both)).toEqual(Array(4).fill([1, 0]));
    expect(['still-allow', 'still-refuse', 'lens-allow', 'lens-stop'].map(both)).toEqual(
      Array(4).fill([0, 1]),
    );
    expect(['still-picture', 'point-layer'].map(both)).toEqual(Array(2).fill([1, 1]));
  });

  test('D5, L9: a still picture has no way to be kept', () => {
    for (const page of [callPage(startsAt), visitPage]) {
      const sheet = /<section[^>]*data-sheet="still".*?<\/section>/s.exec(page)?.[0] ?? '';
      expect(sheet).toContain('data-testid="still-picture"');
      expect(sheet).not.toMatch(/<a\b|download|<img/);
    }
  });
});
