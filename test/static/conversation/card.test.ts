import { describe, expect, test } from 'vitest';
import { bindCard } from '../../../static/conversation/card.ts';
import { doctor, fakeCall, jonas, patient } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

describe('P13: the frame for the card', () => {
  const frame = () => page.part('card-frame').hidden === false;

  test('goes with the patient, and is said again to a page that comes back', () => {
    const { port, said, meet, open } = fakeCall('practice');
    bindCard(port);
    meet(patient);
    page.press('card');
    expect(frame()).toBe(true);
    said.length = 0;
    open(patient);
    expect(said).toEqual([
      [{ type: 'show_card', on: true }, 'patient'],
      [{ type: 'detail', on: true }, 'patient'],
    ]);
    open(jonas);
    expect(said).toHaveLength(2);
    meet(jonas);
    expect(frame()).toBe(false);
  });

  test('is taken away from the patient when the doctor has gone, or comes back without it', () => {
    const { port, meet, tell } = fakeCall();
    bindCard(port);
    meet(doctor);
    page.part('card-frame').hidden = true;
    tell({ type: 'show_card', on: true }, jonas);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true }, doctor);
    expect(frame()).toBe(true);
    tell({ type: 'show_card', on: false }, doctor);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true }, doctor);
    meet(jonas);
    expect(frame()).toBe(false);
  });
});
