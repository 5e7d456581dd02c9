import { describe, expect, test } from 'vitest';
import { bindDetail } from '../../../../static/conversation/quality/detail.ts';
import { doctor, fakeCall, jonas } from '../../fakes/call.ts';
import { FakeTrack } from '../../fakes/media.ts';
import { page, withFakePage } from '../../fakes/page.ts';

withFakePage();

/* L3: where one of them signs, the pictures of all are smooth before they are large. */

function camera() {
  const track = Object.assign(new FakeTrack('video'), { contentHint: '', applyConstraints: async () => {} });
  const call = fakeCall();
  const media = { track: (kind: string) => (kind === 'video' ? track : null), onChange() {} };
  const detail = bindDetail(call.port, media, () => {});
  call.meet(doctor, jonas);
  return { ...call, track, detail };
}

describe('motion first', () => {
  test('one tap here is told to the others, and the own camera is for motion', () => {
    const { said, track, detail } = camera();
    page.press('signing');
    expect(said.filter(([{ type }]) => type === 'signing')).toEqual([
      [{ type: 'signing', on: true }, 'doctor'],
      [{ type: 'signing', on: true }, 'guest-a'],
    ]);
    expect([track.contentHint, detail.subject]).toEqual(['motion', 'signing']);
    page.press('signing');
    expect([track.contentHint, detail.subject]).toEqual(['', 'face']);
  });

  test('a tap of an interpreter is enough, as long as that page is there', () => {
    const { tell, meet, track, detail } = camera();
    tell({ type: 'signing', on: true }, jonas);
    expect([track.contentHint, detail.subject]).toEqual(['motion', 'signing']);
    meet(doctor);
    expect([track.contentHint, detail.subject]).toEqual(['', 'face']);
  });

  test('what is looked at closely comes first, and after it motion again', () => {
    const { tell, track, detail } = camera();
    page.press('signing');
    tell({ type: 'detail', on: true }, doctor);
    expect([track.contentHint, detail.subject]).toEqual(['detail', 'detail']);
    tell({ type: 'detail', on: false }, doctor);
    expect([track.contentHint, detail.subject]).toEqual(['motion', 'signing']);
  });
});
