import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bindOtherDevices } from '../../../static/conversation/other_devices.ts';
import { doctor, fakeCall } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

describe('what is said of the other person’s devices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  const own = {
    wanted: { audio: true, video: true },
    problems: { audio: null, video: null },
    isOn: () => true,
    track: () => null,
    onChange: () => {},
  };
  const said = () => page.part('other-devices').textContent;
  function bind() {
    const call = fakeCall();
    bindOtherDevices(call.port, own, 'Dr. Sommer');
    call.meet(doctor);
    return call;
  }
  const nothing = { type: 'devices', audio: 'none', video: 'none' } as const;

  test('a page that has no devices for a moment alarms nobody; one that has none later does', () => {
    const { tell } = bind();
    tell(nothing, doctor);
    vi.advanceTimersByTime(3000);
    // Said again, and it counts from the first time.
    tell(nothing, doctor);
    expect(said()).toBe('');
    vi.advanceTimersByTime(1000);
    expect(said()).toBe('Von Dr. Sommer kommen weder Bild noch Ton.');
    tell({ type: 'devices', audio: 'on', video: 'on' }, doctor);
    expect(said()).toBe('');
    tell(nothing, doctor);
    expect(said()).toBe('');
  });

  test('one that goes again in time was never without', () => {
    const { tell, meet } = bind();
    tell(nothing, doctor);
    tell({ type: 'devices', audio: 'on', video: 'on' }, doctor);
    vi.advanceTimersByTime(3000);
    // Another time is counted from its own beginning.
    tell(nothing, doctor);
    vi.advanceTimersByTime(3000);
    expect(said()).toBe('');
    vi.advanceTimersByTime(1000);
    expect(said()).toBe('Von Dr. Sommer kommen weder Bild noch Ton.');
    tell({ type: 'devices', audio: 'on', video: 'on' }, doctor);
    tell(nothing, doctor);
    meet();
    vi.advanceTimersByTime(10_000);
    expect(said()).toBe('');
  });

  test('what somebody has done, or cannot help, is said at once', () => {
    const { tell } = bind();
    tell({ type: 'devices', audio: 'off', video: 'none' }, doctor);
    expect(said()).toBe('Dr. Sommer hat das Mikrofon ausgeschaltet.');
    vi.advanceTimersByTime(4000);
    expect(said()).toBe('Von Dr. Sommer kommt kein Bild. Dr. Sommer hat das Mikrofon ausgeschaltet.');
    tell({ type: 'devices', audio: 'denied', video: 'denied' }, doctor);
    expect(said()).toBe('Dr. Sommer hat Kamera und Mikrofon nicht freigegeben.');
  });
});
