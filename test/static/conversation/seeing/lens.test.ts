import { describe, expect, test, vi } from 'vitest';
import { bindLens } from '../../../../static/conversation/seeing/lens.ts';
import { doctor, fakeCall, jonas } from '../../fakes/call.ts';
import { page, settle, withFakePage } from '../../fakes/page.ts';

withFakePage();

/** A phone's rear camera. */
function rearCamera() {
  const now = { zoom: 1, torch: false };
  const track = {
    now,
    getCapabilities: () => ({ zoom: { min: 1, max: 4 }, torch: true }),
    getSettings: () => ({ ...now }),
    applyConstraints: vi.fn(
      async (wanted?: MediaTrackConstraints) => void Object.assign(now, ...(wanted?.advanced ?? [])),
    ),
  };
  return {
    now,
    track,
    media: { track: () => track as Partial<MediaStreamTrack> as MediaStreamTrack, onChange() {} },
  };
}

describe('zoom and light of the patient’s camera', () => {
  test('move only after the patient has allowed it, only by the doctor, and go back when it is taken back', async () => {
    const { now, track, media } = rearCamera();
    const { port, tell, meet } = fakeCall('patient');
    bindLens(port, media, 'Dr. Sommer');
    meet(doctor, jonas);
    tell({ type: 'lens_set', zoom: 3, light: true }, doctor);
    await settle();
    expect(track.applyConstraints).not.toHaveBeenCalled();
    page.press('lens-allow');
    tell({ type: 'lens_set', zoom: 3, light: true }, jonas);
    await settle();
    expect(track.applyConstraints).not.toHaveBeenCalled();
    tell({ type: 'lens_set', zoom: 99_999, light: true }, doctor);
    await settle();
    expect(now).toEqual({ zoom: 4, torch: true });
    page.press('lens-stop');
    await settle();
    expect(now).toEqual({ zoom: 1, torch: false });
    tell({ type: 'lens_set', zoom: 3, light: true }, doctor);
    await settle();
    expect(now).toEqual({ zoom: 1, torch: false });
  });

  test('the light goes out when the doctor has gone', async () => {
    const { now, media } = rearCamera();
    const { port, tell, meet } = fakeCall('patient');
    bindLens(port, media, 'Dr. Sommer');
    meet(doctor);
    page.press('lens-allow');
    tell({ type: 'lens_set', zoom: 2, light: true }, doctor);
    await settle();
    meet();
    await settle();
    expect(now).toEqual({ zoom: 1, torch: false });
  });

  test('a thousand wishes at once are a few for the camera, and the last one holds', async () => {
    const { now, track, media } = rearCamera();
    const { port, tell, meet } = fakeCall('patient');
    bindLens(port, media, 'Dr. Sommer');
    meet(doctor);
    page.press('lens-allow');
    for (let count = 0; count <= 1000; count++)
      tell({ type: 'lens_set', zoom: 1 + count / 1000, light: false }, doctor);
    await settle();
    expect(now.zoom).toBe(2);
    expect(track.applyConstraints.mock.calls.length).toBeLessThan(5);
  });

  test('a guest’s page has no hand in it', () => {
    const { media } = rearCamera();
    const { port, said, meet } = fakeCall('guest');
    bindLens(port, media, 'Dr. Sommer');
    meet(doctor);
    page.press('lens-ask');
    expect(said).toEqual([]);
  });
});
