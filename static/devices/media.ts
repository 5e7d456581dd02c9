import { Turns } from '../page/one_at_a_time.ts';
import { type DeviceProblem, deviceProblem } from './device_problem.ts';

export type Kind = 'audio' | 'video';

/** Devices by the names that `enumerateDevices` gives them; `volume` of the others' sound, 0 to 3. */
export interface DeviceChoice {
  audio?: string;
  video?: string;
  output?: string;
  volume?: number;
}

/** What a page keeps of its person's choices. A patient's page has none (S7). */
export interface DeviceMemory {
  read(): DeviceChoice;
  keep(choice: DeviceChoice): void;
}

const bothKinds: readonly Kind[] = ['audio', 'video'];
/** A mute that lasts longer was an interruption. */
const interruptionMs = 1500;
/** So long it is said that another device has taken over, or runs instead of the chosen one. */
const switchedMs = 15_000;

/**
 * The one owner of camera and microphone (lesson 4): asks for them, gives them back, replaces them. Nothing
 * else in the page calls `getUserMedia`. One request runs at a time; a part of the page that wants to know
 * what has changed listens.
 */
export class LocalMedia {
  /** What the own picture shows; its tracks change, the stream stays. */
  readonly stream = new MediaStream();
  /** What the person wants; a device that cannot be had stays wanted. */
  readonly wanted: Record<Kind, boolean> = { audio: true, video: true };
  readonly problems: Record<Kind, DeviceProblem | null> = { audio: null, video: null };
  /** It has been asked for devices, with whatever result. */
  asked = false;
  /** The browser is being asked at this moment. */
  asking = false;
  /** Which devices had to be had anew when the page last came to the front. */
  woken: Promise<readonly Kind[]> = Promise.resolve([]);
  readonly memory: DeviceMemory | null;
  readonly #chosen: Partial<Record<Kind, string>>;
  /** Phones say of a camera where it looks; cameras of desktops do not. */
  #looks = true;
  #facing: 'user' | 'environment' = 'user';
  readonly #mutedAt: Partial<Record<Kind, number>> = {};
  readonly #listeners = new Set<() => void>();
  readonly #turns = new Turns();
  /** Counts up when everything is given back, so that a late answer is given back too. */
  #life = 0;

  /** Ends listening to the page. */
  readonly #end = new AbortController();

  constructor(memory: DeviceMemory | null = null) {
    const { signal } = this.#end;
    const { audio, video } = memory?.read() ?? {};
    this.memory = memory;
    this.#chosen = { ...(audio && { audio }), ...(video && { video }) };
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#devicesCameOrWent(), { signal });
    document.addEventListener('visibilitychange', () => this.#wakeUp(), { signal });
    for (const kind of bothKinds) void this.#watchPermission(kind);
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The track that works at this moment. */
  track(kind: Kind): MediaStreamTrack | null {
    return this.#tracks(kind).find((track) => track.readyState === 'live') ?? null;
  }

  /** The device that runs; where none does, the one that was chosen. */
  inUse(kind: Kind): string | undefined {
    return this.track(kind)?.getSettings().deviceId ?? this.#chosen[kind];
  }

  /** Does the other side get something from this device? */
  isOn(kind: Kind): boolean {
    const track = this.track(kind);
    return track?.enabled === true && !track.muted;
  }

  /** Asks for what is wanted and missing. Never throws: what went wrong is in `problems`. */
  askForDevices(): Promise<void> {
    return this.#oneByOne(() =>
      this.#getDevices(bothKinds.filter((kind) => this.wanted[kind] && !this.track(kind))),
    );
  }

  /** Switched off, the microphone stays silent and the camera's light goes out. */
  toggle(kind: Kind, on: boolean): Promise<void> {
    this.wanted[kind] = on;
    return this.#oneByOne(async () => {
      const track = this.track(kind);
      if (!on && kind === 'video') this.#giveBack(kind);
      else if (track) track.enabled = on;
      else if (on) await this.#getDevices([kind]);
    });
  }

  /** @param deviceId as `enumerateDevices` names it; this one, or another and it is said (lesson 15) */
  chooseDevice(kind: Kind, deviceId: string): Promise<void> {
    this.#chosen[kind] = deviceId;
    this.memory?.keep({ [kind]: deviceId });
    // Choosing is not switching on: what was silent stays silent, and a camera that is off stays off.
    return this.wanted[kind] || kind === 'audio' ? this.#getAnew([kind]) : Promise.resolve();
  }

  /**
   * The other camera of a phone, the next one in a desktop's list (lesson 15): first back, then anew (lesson
   * 4).
   */
  async flip(): Promise<void> {
    if (this.#looks) {
      this.#facing = this.#facing === 'user' ? 'environment' : 'user';
      delete this.#chosen.video;
    } else {
      const cameras = (await allDevices()).filter(({ kind }) => kind === 'videoinput');
      const now = cameras.findIndex(({ deviceId }) => deviceId === this.inUse('video'));
      this.#chosen.video = cameras[(now + 1) % cameras.length]?.deviceId ?? '';
    }
    return this.wanted.video ? this.#getAnew(['video']) : Promise.resolve();
  }

  /** After a phone call or a long sleep devices may be dead though they say `live` (lesson 3). */
  restart(): Promise<void> {
    return this.#getAnew(bothKinds.filter((kind) => this.wanted[kind]));
  }

  /** Gives everything back. The lights go out at once, also when the browser is still being asked. */
  stop(): void {
    this.#life += 1;
    for (const kind of bothKinds) {
      this.#giveBack(kind);
      this.problems[kind] = null;
      this.wanted[kind] = true;
    }
    this.asked = false;
    this.#changed();
  }

  /** Gives everything back for good. */
  close(): void {
    this.stop();
    this.#listeners.clear();
    this.#end.abort();
  }

  #tracks(kind: Kind): MediaStreamTrack[] {
    return this.stream.getTracks().filter((track) => track.kind === kind);
  }

  #getAnew(kinds: Kind[]): Promise<void> {
    return this.#oneByOne(() => {
      // First back, then anew: some phones have one camera at a time (lesson 4).
      for (const kind of kinds) this.#giveBack(kind);
      return this.#getDevices(kinds);
    });
  }

  async #getDevices(kinds: Kind[]): Promise<void> {
    if (kinds.length === 0) return;
    const life = this.#life;
    try {
      const { mediaDevices } = navigator;
      if (kinds.includes('audio')) becomeCall();
      const stream = await mediaDevices.getUserMedia(this.#constraints(kinds));
      for (const track of stream.getTracks()) {
        if (life === this.#life) this.#takeTrack(track);
        else track.stop();
      }
    } catch (error) {
      if (life !== this.#life) return;
      const problem = deviceProblem(error);
      for (const kind of kinds) this.problems[kind] = problem;
      const [kind, another] = kinds;
      if (kind && !another) {
        // The chosen one is gone (lesson 15): whichever there is, and it is said.
        if (problem !== 'missing' || !this.#chosen[kind]) return;
        delete this.#chosen[kind];
        await this.#getDevices([kind]);
        if (this.track(kind)) this.#sayForAWhile(kind, 'replaced');
        return;
      }
      // One of the two is missing, taken or forbidden: the one that works is better than nothing.
      for (const kind of await worthAsking(problem)) await this.#getDevices([kind]);
    }
  }

  #constraints(kinds: Kind[]): MediaStreamConstraints {
    const { audio, video } = this.#chosen;
    return {
      audio: kinds.includes('audio') && {
        // The browser's own, and nothing through WebAudio (lesson 14).
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(audio && { deviceId: { exact: audio } }),
      },
      video: kinds.includes('video') && {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        ...(video ? { deviceId: { exact: video } } : { facingMode: { ideal: this.#facing } }),
      },
    };
  }

  #takeTrack(track: MediaStreamTrack): void {
    const kind = track.kind as Kind;
    this.#giveBack(kind);
    this.problems[kind] = null;
    // Switched off while the browser was being asked.
    if (kind === 'video' && !this.wanted.video) {
      track.stop();
      return;
    }
    if (kind === 'video') this.#looks = Boolean(track.getSettings().facingMode);
    track.enabled = this.wanted[kind];
    track.addEventListener('ended', () => void this.#trackLost(track));
    track.addEventListener('mute', () => {
      this.#mutedAt[kind] = Date.now();
      this.#changed();
    });
    track.addEventListener('unmute', () => this.#resume(track));
    this.stream.addTrack(track);
  }

  #giveBack(kind: Kind): void {
    for (const track of this.#tracks(kind)) {
      this.stream.removeTrack(track);
      track.stop();
    }
  }

  /**
   * Pulled out, or the permission taken back: another device may be there, or the browser says why there is
   * none.
   */
  #trackLost(track: MediaStreamTrack): Promise<void> {
    const kind = track.kind as Kind;
    return this.#oneByOne(async () => {
      if (!this.stream.getTracks().includes(track)) return;
      this.#giveBack(kind);
      await this.#getDevices([kind]);
      if (this.track(kind)) this.#sayForAWhile(kind, 'switched');
      else if (this.problems[kind] === 'missing') this.problems[kind] = 'lost';
    });
  }

  #sayForAWhile(kind: Kind, problem: 'switched' | 'replaced'): void {
    this.problems[kind] = problem;
    setTimeout(() => {
      if (this.problems[kind] !== problem) return;
      this.problems[kind] = null;
      this.#changed();
    }, switchedMs);
  }

  /** What was pulled out may be back. */
  #devicesCameOrWent(): void {
    this.#changed();
    const gone = (kind: Kind) => this.wanted[kind] && this.problems[kind] === 'lost';
    if (!this.asking && bothKinds.some(gone)) void this.#findAgain(bothKinds.filter(gone));
  }

  async #findAgain(kinds: Kind[]): Promise<void> {
    const there = await allDevices();
    const isThere = (kind: Kind) => there.some((device) => device.kind === `${kind}input`);
    if (kinds.some(isThere)) await this.askForDevices();
  }

  async #watchPermission(kind: Kind): Promise<void> {
    const { signal } = this.#end;
    const status = await permission(kind);
    status?.addEventListener('change', () => this.#permissionChanged(kind, status.state), { signal });
  }

  /** In the browser's own menu: taken back, also during the call; or given, so that nobody tries again. */
  #permissionChanged(kind: Kind, state: PermissionState): void {
    const problem = this.problems[kind];
    if (state === 'granted' && (problem === 'denied' || problem === 'dismissed')) void this.askForDevices();
    if (state !== 'denied' || !this.track(kind)) return;
    void this.#oneByOne(async () => {
      this.#giveBack(kind);
      this.problems[kind] = 'denied';
    });
  }

  /** Lesson 3: after a phone call a track may live and still give nothing, so a fresh one takes its place. */
  #resume(track: MediaStreamTrack): void {
    const kind = track.kind as Kind;
    const paused = Date.now() - (this.#mutedAt[kind] ?? Date.now());
    this.#changed();
    // A hiccup is none, and a fresh track that begins muted must not be the reason for the next one.
    if (paused < interruptionMs || this.track(kind) !== track) return;
    void this.#getAnew([kind]);
  }

  /** A page that comes back to the front may find its devices dead (lesson 3). */
  #wakeUp(): void {
    if (document.visibilityState !== 'visible') return;
    const isDead = (track: MediaStreamTrack) => track.muted || track.readyState === 'ended';
    const dead = bothKinds.filter((kind) => this.wanted[kind] && this.#tracks(kind).some(isDead));
    this.woken = dead.length > 0 ? this.#getAnew(dead).then(() => dead) : Promise.resolve([]);
  }

  #oneByOne(work: () => Promise<void>): Promise<void> {
    const life = this.#life;
    return this.#turns.take(async () => {
      if (life !== this.#life) return;
      this.asking = true;
      this.#changed();
      try {
        await work();
      } catch (error) {
        reportError(error);
      } finally {
        this.asking = false;
        if (life === this.#life) this.asked = true;
        this.#changed();
      }
    });
  }

  /** A listener that fails ends itself: the devices go on, and so do the other listeners. */
  #changed(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        reportError(error);
      }
    }
  }
}

/**
 * Which kinds are worth a try alone after both together have failed. A person who has just refused both is
 * not asked again.
 */
async function worthAsking(problem: DeviceProblem): Promise<readonly Kind[]> {
  if (problem === 'unsupported') return [];
  if (problem !== 'denied' && problem !== 'blocked_by_system') return bothKinds;
  const [audio, video] = await Promise.all(bothKinds.map(permission));
  if (audio?.state === video?.state) return [];
  return audio?.state === 'denied' ? ['video'] : ['audio'];
}

/** Null where the browser does not say. */
async function permission(kind: Kind): Promise<PermissionStatus | null> {
  const name = kind === 'audio' ? 'microphone' : 'camera';
  try {
    return await navigator.permissions.query({ name: name as PermissionName });
  } catch {
    return null;
  }
}

/** None where the browser does not say. */
export async function allDevices(): Promise<MediaDeviceInfo[]> {
  try {
    return await navigator.mediaDevices.enumerateDevices();
  } catch {
    return [];
  }
}

/** Not in every browser: what the page's sound is for, so that Safari leads it as in a call. */
interface SoundingNavigator extends Navigator {
  audioSession?: { type: 'auto' | 'play-and-record' };
}

/** The sound stays where it is when the microphone begins, and goes on after a phone call. */
function becomeCall(): void {
  const { audioSession } = navigator as SoundingNavigator;
  if (audioSession) audioSession.type = 'play-and-record';
}
