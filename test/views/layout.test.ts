import { expect, test } from 'vitest';
import type { Role } from '../../consultation/staff.ts';
import { mayOpen } from '../../security/rights.ts';
import { CallLayout, PatientLayout, PrintLayout, renderPage } from '../../views/components/layout.ts';
import { PracticeLayout } from '../../views/practice/layout.ts';
import { pageContext, textOf } from './page.ts';

function staffWith(...own: Role[]) {
  return { id: 'ID', name: 'Dr. Test', roles: own, may: (path: string) => mayOpen(`GET ${path}`, own) };
}

const layouts = { PatientLayout, PracticeLayout, CallLayout, PrintLayout };

for (const [name, Layout] of Object.entries(layouts)) {
  test(`P18, D4: ${name} has language, title, skip link and one main part, and nothing inline or from elsewhere`, () => {
    const page = renderPage(
      Layout({
        context: pageContext,
        title: 'Titel',
        current: 'today',
        script: ['visit', 'forms'],
        children: 'Inhalt',
      }),
    );
    expect(page).toMatch(/^<!doctype html><html lang="de"/);
    expect(page).toContain('<title>Titel · Praxis Dr. Test</title>');
    expect(page).toContain('<a class="skip-link" href="#main">');
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(page).toContain('<script type="module" src="/static/visit.js"></script>');
    expect(page).not.toMatch(/ style=|<style|\son[a-z]+=/);
    expect(page.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
  });
}

test('the way out is on every page for patients: the phone number, to tap', () => {
  const page = renderPage(PatientLayout({ context: pageContext, title: 'Titel' }));
  expect(page).toContain('href="tel:02085550100"');
});

test('P9: every page for patients leads to the legal pages, and to the one for whoever helps', () => {
  const page = renderPage(PatientLayout({ context: pageContext, title: 'Titel' }));
  for (const path of ['/helping', '/terms', '/privacy', '/imprint', '/accessibility']) {
    expect(page).toContain(`href="${path}"`);
  }
});

test('P1: every page for staff says that the software is not certified, and never the opposite', () => {
  const page = textOf(PracticeLayout({ context: pageContext, title: 'Titel', current: 'today' }));
  expect(page).toContain('Nicht zertifiziert nach Anlage 31b BMV-Ä – keine Abrechnung zulasten der GKV');
  expect(page).not.toMatch(/KBV-zertifiziert|konform/);
});

test('the side navigation counts what is open and marks where one is', () => {
  const context = {
    ...pageContext,
    staff: staffWith('doctor'),
    counts: { today: 3, requested: 2, consentPending: 1, consentReview: 4, consented: 0 },
  };
  const page = PracticeLayout({ context, title: 'Titel', current: 'today' });
  expect(textOf(page)).toMatch(
    /Heute , offen: 3 Anfrage eintragen Rückruf notieren Anfragen , offen: 2 Einwilligung , offen: 5 Termin vergeben Kommende Termine Kalender Vergangen/,
  );
  expect(renderPage(page)).toContain('<a href="/practice" aria-current="page"');
});

test('P5: nobody is offered a page that the server would refuse', () => {
  const entries = (...own: Role[]) => {
    const context = { ...pageContext, staff: staffWith(...own) };
    const page = renderPage(PracticeLayout({ context, title: 'Titel', current: 'today' }));
    return [...page.matchAll(/data-place="(\w+)"/g)].map(([, place]) => place);
  };
  const patients = [
    'today',
    'new',
    'callback',
    'requested',
    'consent',
    'scheduling',
    'upcoming',
    'calendar',
    'past',
    'checks',
  ];
  expect(entries('reception')).toEqual([...patients, 'account']);
  expect(entries('doctor')).toEqual([...patients, 'settings', 'account']);
  expect(entries('admin')).toEqual(['today', 'settings', 'users', 'log', 'account']);
  expect(entries('reception', 'admin')).toEqual([...patients, 'settings', 'users', 'log', 'account']);
});

test('without a signed-in member of staff there is no navigation', () => {
  const page = renderPage(PracticeLayout({ context: pageContext, title: 'Anmelden', current: 'none' }));
  expect(page).not.toContain('<nav');
  expect(page).not.toContain('/practice/logout');
});
