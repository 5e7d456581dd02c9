import { describe, expect, test } from 'vitest';
import type { SecurityCode } from '../../../static/connection/trust.ts';
import { bindCodeView } from '../../../static/conversation/code_view.ts';
import { bindGuestCodes } from '../../../static/conversation/guest_codes.ts';
import { doctor, fakeCall, jonas, noCode, patient } from '../fakes/call.ts';
import { type FakeElement, page, withFakePage } from '../fakes/page.ts';

/*
 * D2, X1: what both screens show in each state of the code. Which buttons the two pages have is for the views
 * (test/views/browser_hooks.test.ts).
 */

withFakePage();

const areas = ['code-strip', 'code-changed', 'code-missing', 'code-warning'] as const;

/** The own devices: the camera runs. */
function devicesThat(audio: 'on' | 'off' | 'denied') {
  return {
    wanted: { audio: audio !== 'off', video: true },
    problems: { audio: audio === 'denied' ? audio : null, video: null },
    isOn: (kind: 'audio' | 'video') => kind === 'video' || audio === 'on',
    track: () => null,
    onChange: () => {},
  };
}

function shown(side: 'patient' | 'practice' = 'practice') {
  const call = fakeCall(side);
  const opened: (string | null)[] = [];
  const panels = { openPanel: (name: string | null) => void opened.push(name), clearPicture: () => {} };
  const view = bindCodeView(call.port, devicesThat('on'), { panels, other: 'Name' });
  const become = (code: Partial<SecurityCode>) => call.become({ code: { ...noCode, ...code } });
  call.become({ entered: true, admitted: true, link: 'connected' });
  return { ...call, opened, view, become, change: call.become };
}

/** What is to be seen besides the chip. */
const visible = () => areas.filter((name) => !page.part(name).hidden);
const chip = () =>
  [page.part('code-word').textContent, page.hook('security-code').textContent].join(' ').trim();

const digits = '481207';

describe.each(['patient', 'practice'] as const)('on the page of the %s', (side) => {
  test.each<[string, Partial<SecurityCode>, string, (typeof areas)[number][]]>([
    ['being formed', {}, 'Code wird gebildet …', []],
    ['there', { digits, verdict: 'open' }, 'Code 481 207', ['code-strip']],
    ['compared', { digits, verdict: 'same' }, 'Code verglichen 481 207', []],
    ['told to agree', { digits, verdict: 'told' }, 'Code: gemeldet, dass er stimmt 481 207', []],
    ['another one', { digits, verdict: 'mismatch' }, 'Code stimmt nicht 481 207', ['code-warning']],
    ['refused', { verdict: 'refused' }, 'Nicht sicher', ['code-warning']],
    ['refused, with a number', { digits, verdict: 'refused' }, 'Nicht sicher 481 207', ['code-warning']],
    ['missing', { verdict: 'missing' }, 'Code fehlt', ['code-missing']],
    ['changed', { digits, verdict: 'open', changed: true }, 'Code 481 207', ['code-changed']],
    ['changed, not formed yet', { changed: true }, 'Code wird gebildet …', ['code-changed']],
    ['changed and missing', { verdict: 'missing', changed: true }, 'Code fehlt', ['code-missing']],
    [
      'changed, and one that was confirmed before',
      { digits, verdict: 'same', changed: true },
      'Code verglichen 481 207',
      ['code-changed'],
    ],
    ['changed and refused', { verdict: 'refused', changed: true }, 'Nicht sicher', ['code-warning']],
    ['missing, and accepted', { verdict: 'missing', accepted: true }, 'Code fehlt', []],
    ['refused, and accepted', { verdict: 'refused', accepted: true }, 'Nicht sicher', []],
    [
      'another one, and accepted',
      { digits, verdict: 'mismatch', accepted: true },
      'Code stimmt nicht 481 207',
      [],
    ],
  ])('the code is %s', (_what, code, word, areasShown) => {
    const { become } = shown(side);
    become(code);
    expect([chip(), visible()]).toEqual([word, areasShown]);
    expect(page.part('code-chip').hidden).toBe(false);
    expect(page.part('code-chip').dataset.verdict).toBe({ ...noCode, ...code }.verdict);
    const grouped = code.digits ? '481 207' : '';
    for (const name of ['code-digits', 'code-panel-digits'])
      expect(page.part(name).textContent).toBe(grouped);
    expect(page.part('code-changed-digits').textContent).toBe(grouped || 'wird gebildet …');
    // There is nothing to compare yet.
    expect(page.part('code-changed-answers').hidden).toBe(grouped === '');
    expect(page.part('code-verdict').textContent).not.toBe('');
  });

  test.each(['mismatch', 'refused'] as const)('the warning says what it is and what to do: %s', (verdict) => {
    const { become } = shown(side);
    become({ digits, verdict });
    const title = page.part('code-warning-title').textContent;
    expect(title).toBe(
      verdict === 'mismatch' ? 'Die Zahlen stimmen nicht überein.' : 'Diese Verbindung ist nicht sicher.',
    );
    expect(page.part('code-warning-help').textContent).toContain('sprechen Sie am Telefon weiter');
  });

  test('nothing of it is there before the admission, after the end, or while the other has left', () => {
    const { become, change } = shown(side);
    const states = [{ admitted: false }, { over: 'left' }, { otherLeft: true }] as const;
    for (const verdict of ['open', 'missing', 'refused', 'mismatch'] as const) {
      become({ digits: verdict === 'missing' ? null : digits, verdict });
      expect(visible()).toHaveLength(1);
      for (const state of states) {
        change({ admitted: true, over: null, otherLeft: false, ...state });
        expect([visible(), page.part('code-chip').hidden]).toEqual([[], true]);
      }
      change({ admitted: true, over: null, otherLeft: false });
      expect(visible()).toHaveLength(1);
    }
  });

  test('"later" puts the strip away until there is another number; a change cannot be put away so', () => {
    const { become } = shown(side);
    become({ digits, verdict: 'open' });
    page.press('code-later');
    expect(visible()).toEqual([]);
    become({});
    become({ digits, verdict: 'open' });
    expect(visible()).toEqual([]);
    become({ digits: '000001', verdict: 'open' });
    expect(visible()).toEqual(['code-strip']);
    become({ digits: '000002', verdict: 'open', changed: true });
    page.press('code-later');
    expect(visible()).toEqual(['code-changed']);
  });

  test('going on knowingly is told to the call, which alone says what becomes of it', () => {
    const { become, accepted, compared } = shown(side);
    become({ verdict: 'missing' });
    page.press('code-accept');
    expect([accepted, compared]).toEqual([[undefined], []]);
    expect(visible()).toEqual(['code-missing']);
  });
});

test.each([
  ['on', 'on', 'Bitte lesen Sie vor:', 'Ich habe die Zahl vorgelesen'],
  ['off', 'on', 'Bitte schalten Sie das Mikrofon ein und lesen Sie vor:', 'Ich habe die Zahl vorgelesen'],
  [
    'denied',
    'on',
    'Man hört Sie nicht. Nicken Sie, wenn Sie diese Zahl hören:',
    'Ich habe die Zahl verglichen',
  ],
  [
    'denied',
    'missing',
    'Man hört Sie nicht. Vergleichen Sie die Zahl bitte am Telefon:',
    'Ich habe die Zahl verglichen',
  ],
] as const)(
  'microphone %s, the doctor’s %s: the patient is asked for what is possible',
  (own, others, strip, done) => {
    const call = fakeCall('patient');
    const panels = { openPanel: () => {}, clearPicture: () => {} };
    bindCodeView(call.port, devicesThat(own), { panels, other: 'Dr. Sommer' });
    call.meet(doctor);
    call.tell({ type: 'devices', audio: others, video: 'on' }, doctor);
    expect([page.part('code-how').textContent, page.part('code-changed-done').textContent]).toEqual([
      strip,
      done,
    ]);
  },
);

describe('for whoever does not see it', () => {
  const lines = (manner: string) =>
    page.find(`[data-spoken="${manner}"]`).children.map(({ textContent }) => textContent);

  test('the number is said once, digit by digit, with what to do; another one again', () => {
    const { become, change } = shown('patient');
    become({ digits, verdict: 'open' });
    become({ digits, verdict: 'open' });
    change({ peerThere: true });
    expect(lines('polite')).toEqual(['Bitte lesen Sie vor: 4, 8, 1, 2, 0, 7']);
    expect(page.find('[data-digits-apart]').textContent).toBe('4, 8, 1, 2, 0, 7');
    become({ digits, verdict: 'told' });
    become({ digits: '000001', verdict: 'open' });
    expect(lines('polite').slice(1)).toEqual(['Bitte lesen Sie vor: 0, 0, 0, 0, 0, 1']);
    expect(lines('assertive')).toEqual([]);
  });

  test('X1: what is wrong with it interrupts, once', () => {
    const { become, change } = shown('patient');
    // The words of the views.
    page.part('code-missing-title').textContent = 'Der Code fehlt.';
    page.part('code-missing-help').textContent = 'Bitte legen Sie auf.';
    page.part('code-changed-title').textContent = 'Die Zahl hat sich geändert.';
    page.part('code-changed-why').textContent = 'Vielleicht hört jemand mit.';
    become({ changed: true });
    become({ digits, verdict: 'open', changed: true });
    become({ digits, verdict: 'mismatch', changed: true });
    change({ peerThere: true });
    become({ verdict: 'missing' });
    const changed = 'Die Zahl hat sich geändert. Vielleicht hört jemand mit.';
    expect(lines('assertive')).toEqual([
      changed,
      `${changed} Bitte lesen Sie der Praxis die neue Zahl vor: 4, 8, 1, 2, 0, 7`,
      'Die Zahlen stimmen nicht überein. Vielleicht hört jemand mit. Bitte legen Sie auf und sprechen Sie am Telefon weiter.',
      'Der Code fehlt. Bitte legen Sie auf.',
    ]);
    expect(lines('polite')).toEqual([]);
  });
});

test('X1: a verdict is what the person has clicked, and closes the panel', () => {
  const { become, compared, opened } = shown();
  become({ digits, verdict: 'open' });
  page.press('code-same');
  page.press('code-other');
  expect(compared.map(([same]) => same)).toEqual([true, false]);
  expect(opened).toEqual([null, null]);
  // It is not shown before the call has taken it.
  expect(visible()).toEqual(['code-strip']);
});

test('S7: the next conversation shows the same number again', () => {
  const { become, view } = shown();
  become({ digits, verdict: 'open' });
  page.press('code-later');
  view.forget();
  become({ digits, verdict: 'open' });
  expect(visible()).toEqual(['code-strip']);
});

describe('with several people', () => {
  const place = () => page.part('guest-codes');
  const buttons = (element: FakeElement): FakeElement[] => [
    ...(element.type === 'button' ? [element] : []),
    ...element.children.flatMap(buttons),
  ];
  const labels = () => buttons(place()).map(({ textContent }) => textContent);
  const click = (label: string) =>
    buttons(place())
      .find(({ textContent }) => textContent === label)
      ?.dispatchEvent(new Event('click'));

  const all = ['Stimmt überein', 'Stimmt nicht'];
  const goOn = 'Trotzdem weiter';

  test.each<[string, Partial<SecurityCode>, string, string[]]>([
    ['being formed', {}, 'Die Zahl wird gerade gebildet.', []],
    ['there', { digits, verdict: 'open' }, 'Noch nicht verglichen.', all],
    ['missing', { verdict: 'missing' }, 'Dorthin gehen Bild und Ton nicht mehr.', [goOn]],
    ['refused', { digits, verdict: 'refused' }, 'Diese Verbindung ist nicht sicher.', [...all, goOn]],
    ['changed', { digits, verdict: 'open', changed: true }, 'Die Zahl hat sich geändert.', [...all, goOn]],
    ['missing, and accepted', { verdict: 'missing', accepted: true }, 'Der Code fehlt.', []],
    ['another one', { digits, verdict: 'mismatch' }, 'Vielleicht hört jemand mit.', all],
  ])('the doctor reads of each guest that the code is %s', (_what, code, words, choices) => {
    const { port, meet, codes } = fakeCall('practice');
    bindGuestCodes(port);
    codes.set('guest-a', { ...noCode, ...code });
    meet(patient, jonas);
    expect(place().hidden).toBe(false);
    expect(place().textContent).toContain(jonas.name);
    expect(place().textContent).toContain(words);
    expect(labels()).toEqual(choices);
  });

  test('what is clicked is about this guest alone', () => {
    const { port, meet, codes, compared, accepted } = fakeCall('practice');
    bindGuestCodes(port);
    codes.set('guest-a', { ...noCode, digits, verdict: 'open', changed: true });
    meet(patient, jonas);
    click('Stimmt überein');
    click('Stimmt nicht');
    click(goOn);
    expect([compared, accepted]).toEqual([
      [
        [true, 'guest-a'],
        [false, 'guest-a'],
      ],
      ['guest-a'],
    ]);
  });

  test('a guest is not asked by those who lead, and still decides for themselves', () => {
    const { port, meet, codes } = fakeCall('guest');
    bindGuestCodes(port);
    codes.set('patient', { ...noCode, digits, verdict: 'open' });
    meet(doctor, patient);
    expect(labels()).toEqual([]);
    codes.set('patient', { ...noCode, verdict: 'missing' });
    meet(doctor, patient);
    expect(labels()).toEqual([goOn]);
  });
});
