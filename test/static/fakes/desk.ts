import { FakeStream, FakeTrack } from './media.ts';

/** A microphone or camera; `looks` only where it says so, as those of phones do. */
export interface FakeDevice {
  kind: 'audioinput' | 'videoinput';
  deviceId: string;
  looks?: 'user' | 'environment';
  /** Another program has it. */
  busy?: boolean;
}

class FakePermission extends EventTarget {
  state: PermissionState = 'granted';
}

/**
 * The devices of one person. As Chromium does since version 126, it obeys an exact `deviceId` and ignores an
 * ideal one (lesson 15).
 */
export class FakeDesk extends EventTarget {
  devices: FakeDevice[];
  /** What the page has asked for and given back, in order: `get front`, `stop front`. */
  readonly log: string[] = [];
  readonly #permissions = { microphone: new FakePermission(), camera: new FakePermission() };
  readonly #running = new Map<FakeTrack, FakeDevice>();

  constructor(...devices: FakeDevice[]) {
    super();
    this.devices = devices;
  }

  readonly permissions = {
    query: async ({ name }: { name: 'microphone' | 'camera' }) => this.#permissions[name],
  };

  readonly enumerateDevices = async () =>
    this.devices.map((device) => ({ ...device, label: device.deviceId }));

  readonly getUserMedia = async ({ audio, video }: MediaStreamConstraints): Promise<FakeStream> => {
    const wanted: [FakeDevice['kind'], MediaTrackConstraints][] = [];
    if (typeof audio === 'object') wanted.push(['audioinput', audio]);
    if (typeof video === 'object') wanted.push(['videoinput', video]);
    const found = wanted.map(([kind, how]) => this.#find(kind, how));
    return new FakeStream(found.map((device) => this.#open(device)));
  };

  /** Pulled out: its tracks end, and the page is told. */
  pullOut(deviceId: string): void {
    this.devices = this.devices.filter((device) => device.deviceId !== deviceId);
    for (const [track, device] of this.#running) if (device.deviceId === deviceId) track.end();
    this.dispatchEvent(new Event('devicechange'));
  }

  plugIn(device: FakeDevice): void {
    this.devices.push(device);
    this.dispatchEvent(new Event('devicechange'));
  }

  /**
   * In the browser's menu.
   *
   * @param endsTracks whether this browser ends what runs; else the page has to
   */
  permit(name: 'microphone' | 'camera', state: PermissionState, endsTracks = true): void {
    const permission = this.#permissions[name];
    permission.state = state;
    const kind = name === 'camera' ? 'videoinput' : 'audioinput';
    if (state === 'denied' && endsTracks)
      for (const [track, device] of this.#running) if (device.kind === kind) track.end();
    permission.dispatchEvent(new Event('change'));
  }

  #find(kind: FakeDevice['kind'], { deviceId, facingMode }: MediaTrackConstraints): FakeDevice {
    const permission = this.#permissions[kind === 'audioinput' ? 'microphone' : 'camera'];
    if (permission.state === 'denied') throw failure('NotAllowedError', 'Permission denied');
    const there = this.devices.filter((device) => device.kind === kind);
    if (there.length === 0) throw failure('NotFoundError');
    const exact = typeof deviceId === 'object' && 'exact' in deviceId ? deviceId.exact : undefined;
    const looks = typeof facingMode === 'object' && 'ideal' in facingMode ? facingMode.ideal : undefined;
    const device =
      exact === undefined
        ? (there.find((one) => one.looks === looks) ?? there[0])
        : there.find((one) => one.deviceId === exact);
    if (!device) throw failure('OverconstrainedError');
    if (device.busy) throw failure('NotReadableError');
    return device;
  }

  #open(device: FakeDevice): FakeTrack {
    this.log.push(`get ${device.deviceId}`);
    const track = new FakeTrack(device.kind === 'audioinput' ? 'audio' : 'video', () => {
      this.#running.delete(track);
      this.log.push(`stop ${device.deviceId}`);
    });
    this.#running.set(track, device);
    const settings = { deviceId: device.deviceId, ...(device.looks && { facingMode: device.looks }) };
    return Object.assign(track, { getSettings: () => settings });
  }
}

const failure = (name: string, message = '') => Object.assign(new Error(message), { name });
