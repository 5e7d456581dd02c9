import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPractice, savePractice } from '../../../../db/settings.ts';
import { write } from '../../../../db/write.ts';
import { noRelay } from '../../../../signaling/relay/relay.ts';
import { openPractice, type Practice, words } from '../desk.ts';

/* Lesson 10: whether the relay works is on every page of the practice, red or green, with what to do. */

type State = 'ok' | 'unknown' | 'failed' | 'off';

const style = readFileSync(new URL('../../../../static/style/practice.css', import.meta.url), 'utf8');

function practiceWith(state: State, relayOnly: '' | 'yes' = ''): Practice {
  const practice = openPractice();
  practice.rt.relay = {
    ...noRelay,
    status: () => ({ state, kind: state === 'off' ? 'none' : 'embedded', reason: '', probes: [] }),
  };
  const { settings, version } = loadPractice(practice.rt.db);
  write(practice.rt, (tx) => savePractice(tx, { ...settings, relayOnly }, version));
  return practice;
}

/** What stands in the side of a page, and the colour that the stylesheet gives it. */
function side(page: string) {
  const [, tone = '', inside = ''] = /data-relay="\w+" data-tone="(\w+)">(.*?)<\/p>/s.exec(page) ?? [];
  const [, color = 'plain'] =
    new RegExp(`\\.relay-status\\[data-tone="${tone}"\\] \\{\\s*color: var\\(--(\\w+)\\)`).exec(style) ?? [];
  return { says: words(inside).trim(), color, leads: /href="([^"]*)"/.exec(inside)?.[1] ?? null };
}

describe.each([
  ['ok', 'Relay arbeitet', 'accent', 'Auch hinter strengen Firewalls kommt ein Gespräch zustande'],
  ['failed', 'Relay arbeitet nicht', 'danger', 'Bitte sagen Sie es Ihrer Praxis-IT'],
  ['unknown', 'Relay wird geprüft', 'plain', 'Das Relay wird gerade geprüft'],
  ['off', 'Kein Relay', 'wait', 'coturn installieren oder TURN_URLS setzen'],
] as const)('a relay that is %s', (state, says, color, help) => {
  test('is said in words and colour on every page, and the doctor is led to what to do', async () => {
    const doctor = practiceWith(state).desk('doctor');
    expect(side((await doctor.get('/practice')).html)).toEqual({
      says,
      color,
      leads: '/practice/settings#relay',
    });
    expect(words((await doctor.get('/practice/settings')).html)).toContain(help);
  });

  test('is said to reception too, without a way to a page that is refused', async () => {
    const reception = practiceWith(state).desk('reception');
    expect(side((await reception.get('/practice')).html)).toEqual({ says, color, leads: null });
  });
});

describe('„Nur über Relay“ (lesson 27)', () => {
  const warning = 'Zurzeit kommt kein Gespräch zustande';
  test.each([
    ['failed', 'yes', true],
    ['off', 'yes', true],
    ['ok', 'yes', false],
    ['unknown', 'yes', false],
    ['failed', '', false],
    ['off', '', false],
  ] as const)('relay %s, setting "%s": warned %s', async (state, relayOnly, warned) => {
    const { html } = await practiceWith(state, relayOnly).desk('admin').get('/practice/settings');
    const errors = html.split('notice-error').slice(1).map(words);
    expect(errors.some((text) => text.includes(warning))).toBe(warned);
    if (warned) expect(side(html).color).toBe('danger');
  });
});
