import { setToneOutput } from '../page/sound.ts';

/** Plays one other person's picture and sound; not every browser can choose where. */
type Player = Pick<HTMLVideoElement, 'muted' | 'play' | 'srcObject'> &
  Partial<Pick<HTMLVideoElement, 'setSinkId'>>;

/**
 * Plays what the others say, on the loudspeaker that was chosen. Lesson 1: where sound needs a gesture, the
 * pictures run without it, and one tap switches all of it on.
 */
export class Loudspeaker {
  readonly #players = new Set<Player>();
  readonly #silenced = new Set<Player>();
  readonly #onSilenced: (silenced: boolean) => void;
  #output = '';

  /** @param onSilenced whether one of the others cannot be heard before the person has touched the page */
  constructor(onSilenced: (silenced: boolean) => void) {
    this.#onSilenced = onSilenced;
  }

  /** @param deviceId as `enumerateDevices` names it; empty is the system's own */
  chooseOutput(deviceId: string): void {
    this.#output = deviceId;
    for (const player of this.#players) void this.#lead(player);
    void setToneOutput(deviceId);
  }

  play(player: Player): void {
    if (!this.#players.has(player)) {
      this.#players.add(player);
      if (this.#output) void this.#lead(player);
    }
    // Without a gesture it would be refused once more.
    if (this.#silenced.has(player)) void player.play().catch(() => {});
    else this.#sound(player);
  }

  /** The person has touched the page. */
  unmute(): void {
    for (const player of this.#silenced) this.#sound(player);
  }

  /** Nothing comes from there any more. */
  stopPlaying(player: Player): void {
    player.srcObject = null;
    this.#players.delete(player);
    this.#hush(player, false);
  }

  #sound(player: Player): void {
    player.muted = false;
    player.play().then(
      () => this.#hush(player, false),
      (error: Error) => {
        if (error.name !== 'NotAllowedError') return;
        player.muted = true;
        void player.play().catch(() => {});
        this.#hush(player, true);
      },
    );
  }

  #hush(player: Player, silenced: boolean): void {
    if (silenced) this.#silenced.add(player);
    else this.#silenced.delete(player);
    this.#onSilenced(this.#silenced.size > 0);
  }

  async #lead(player: Player): Promise<void> {
    try {
      await player.setSinkId?.(this.#output);
    } catch {
      // Gone meanwhile: then the sound stays where it is.
    }
  }
}
