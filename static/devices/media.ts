import { Turns } from '../page/one_at_a_time.ts';
import { type DeviceProblem, deviceProblem } from './device_problem.ts';

export type Kind = 'audio' | 'video';

const bothKinds: readonly Kind[] = ['audio', 'video'];
/** A mute that lasts longer was an interruption. */
const interruptionMs = 1500;
/** So long it is said that another device has taken over. */
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
  readonly #chosen: Partial<Record<Kind, string>> = {};
  #facing: 'user' | 'environment' = 'user';
  readonly #mutedAt: Partial<Record<Kind, number>> = {};
  readonly #listeners = new Set<() => void>();
  readonly #turns = new Turns();
  /** Counts up when everything is given back, so that a late answer is given back too. */
  #life = 0;

  /** Ends listening to the page. */
  readonly #end = new AbortController();

  constructor() {
    const { signal } = this.#end;
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#changed(), { signal });
    document.addEventListener('visibilitychange', () => this.#wakeUp(), { signal });
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The track that works at this moment. */
  track(kind: Kind): MediaStreamTrack | null {
    return this.#tracks(kind).find((track) => track.readyState === 'live') ?? null;
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

  /** @param deviceId as `enumerateDevices` names it; ideal, not exact, because it may be gone (lesson 15) */
  chooseDevice(kind: Kind, deviceId: string): Promise<void> {
    this.#chosen[kind] = deviceId;
    // Choosing is not switching on: what was silent stays silent, and a camera that is off stays off.
    return this.wanted[kind] || kind === 'audio' ? this.#getAnew([kind]) : Promise.resolve();
  }

  /** The other camera of a phone: first back, then anew (lesson 4). */
  flip(): Promise<void> {
    this.#facing = this.#facing === 'user' ? 'environment' : 'user';
    delete this.#chosen.video;
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
      const stream = await mediaDevices.getUserMedia(this.#constraints(kinds));
      for (const track of stream.getTracks()) {
        if (life === this.#life) this.#takeTrack(track);
        else track.stop();
      }
    } catch (error) {
      if (life !== this.#life) return;
      const problem = deviceProblem(error);
      for (const kind of kinds) this.problems[kind] = problem;
      if (kinds.length === 1) return;
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
        ...(audio && { deviceId: { ideal: audio } }),
      },
      video: kinds.includes('video') && {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        ...(video ? { deviceId: { ideal: video } } : { facingMode: { ideal: this.#facing } }),
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
      if (this.track(kind)) {
        this.problems[kind] = 'switched';
        setTimeout(() => this.#forgetSwitch(kind), switchedMs);
      } else if (this.problems[kind] === 'missing') this.problems[kind] = 'lost';
    });
  }

  #forgetSwitch(kind: Kind): void {
    if (this.problems[kind] !== 'switched') return;
    this.problems[kind] = null;
    this.#changed();
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
  const [audio, video] = await Promise.all([isDenied('microphone'), isDenied('camera')]);
  if (audio === video) return [];
  return audio ? ['video'] : ['audio'];
}

async function isDenied(name: 'camera' | 'microphone'): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state === 'denied';
  } catch {
    return false;
  }
}
