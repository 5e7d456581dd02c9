import { describe, expect, test } from 'vitest';
import { bindCard } from '../../../static/conversation/card.ts';
import { bindDetail } from '../../../static/conversation/quality/detail.ts';
import { doctor, fakeCall, jonas, patient } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

describe('P13: the frame for the card', () => {
  const frame = () => page.part('card-frame').hidden === false;

  test('is told to the patient and to nobody else, again to a page that comes back, and goes with the patient', () => {
    const { port, said, meet, open } = fakeCall('practice');
    bindCard(port);
    meet(patient, jonas);
    page.press('card');
    expect(frame()).toBe(true);
    expect(said).toEqual([[{ type: 'show_card', on: true, turn: 1 }, 'patient']]);
    said.length = 0;
    open(patient);
    open(jonas);
    expect(said).toEqual([
      [{ type: 'show_card', on: true, turn: 1 }, 'patient'],
      [{ type: 'show_card', on: false, turn: 0 }, 'guest-a'],
    ]);
    meet(jonas);
    expect(frame()).toBe(false);
  });

  test('is taken away from the patient when the doctor says so, has gone, or comes back without it', () => {
    const { port, meet, tell } = fakeCall();
    bindCard(port);
    meet(doctor, jonas);
    tell({ type: 'show_card', on: true, turn: 1 }, jonas);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true, turn: 1 }, doctor);
    expect(frame()).toBe(true);
    tell({ type: 'show_card', on: false, turn: 2 }, doctor);
    expect(frame()).toBe(false);
    tell({ type: 'show_card', on: true, turn: 3 }, doctor);
    meet({ ...doctor, instance: 'another page' }, jonas);
    expect(frame()).toBe(false);
  });

  test('is ended by the patient for both', () => {
    const { port, said, meet, tell } = fakeCall();
    bindCard(port);
    meet(doctor);
    tell({ type: 'show_card', on: true, turn: 1 }, doctor);
    page.press('card-done');
    expect(frame()).toBe(false);
    expect(said.at(-1)).toEqual([{ type: 'show_card', on: false, turn: 2 }, 'doctor']);
  });

  test('the patient’s camera is sharp while the frame is to be seen, unless a person wants it otherwise', () => {
    const { port, said, meet, tell } = fakeCall();
    const media = { track: () => null, onChange() {} };
    const detail = bindDetail(port, media, () => {});
    meet(doctor);
    tell({ type: 'show_card', on: true, turn: 1 }, doctor);
    expect([detail.subject, said.at(-1)]).toEqual(['detail', [{ type: 'sharp', on: true }, 'doctor']]);
    tell({ type: 'detail', on: false }, doctor);
    expect(detail.subject).toBe('face');
    tell({ type: 'show_card', on: false, turn: 2 }, doctor);
    tell({ type: 'show_card', on: true, turn: 3 }, doctor);
    expect(detail.subject).toBe('detail');
    tell({ type: 'show_card', on: false, turn: 4 }, doctor);
    expect([detail.subject, said.at(-1)]).toEqual(['face', [{ type: 'sharp', on: false }, 'doctor']]);
  });
});

test('a doctor’s „Scharfes Bild“ works again after the patient’s page was loaded anew', () => {
  const { port, said, meet, tell } = fakeCall('practice');
  bindDetail(port, { track: () => null, onChange() {} }, () => {});
  meet(patient);
  page.press('detail');
  expect(said.at(-1)).toEqual([{ type: 'detail', on: true }, 'patient']);
  tell({ type: 'sharp', on: true }, patient);
  expect(page.part('detail-note').hidden).toBe(false);
  meet({ ...patient, instance: 'another page' });
  expect(page.part('detail-note').hidden).toBe(true);
  page.press('detail');
  expect(said.at(-1)).toEqual([{ type: 'detail', on: true }, 'patient']);
});
