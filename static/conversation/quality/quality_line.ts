import type { Way } from '../../call/port.ts';
import { type Figures, readFigures, type StatsReading, takeReading } from '../../connection/stats.ts';
import { type Ladder, nextLadder, offRung, type Rung, rerouteLadder, startLadder } from './ladder.ts';
import { encodingFor, type Subject, screenEncodingFor } from './ladder_encoding.ts';
import { tellPicture, tellSound } from './ladder_sender.ts';
import {
  besideScreen,
  nextScreen,
  type ScreenLadder,
  type ScreenLine,
  startScreen,
} from './screen_ladder.ts';

/**
 * With more than one other person every picture is encoded and sent more than once, and shown small: half its
 * size is enough.
 */
const mostInMesh: Rung = 2;

/** The line to one other person: its figures, and how much picture goes over it. */
export class Line {
  ladder: Ladder = startLadder();
  /** Null while there is no connection. */
  figures: Figures | null = null;
  /** Null while no screen is shown. */
  #screen: ScreenLadder | null = null;
  #pc: RTCPeerConnection | null = null;
  #before: StatsReading | null = null;

  get isOff(): boolean {
    return this.ladder.rung === offRung;
  }

  /** One reading and what follows from it; `applyLadder` tells the senders. */
  async readStats(peer: Way, people: number): Promise<void> {
    const { pc } = peer;
    if (!pc || peer.link !== 'connected') {
      this.figures = null;
      this.#before = null;
      return;
    }
    if (pc !== this.#pc) {
      this.#pc = pc;
      this.#before = null;
      this.ladder = rerouteLadder(this.ladder);
    }
    const now = await takeReading(pc);
    if (!now || pc !== peer.pc) return;
    const figures = readFigures(now, this.#before, peer.sender('audio')?.getParameters().codecs ?? []);
    this.#before = now;
    this.figures = figures;
    this.ladder = nextLadder(this.ladder, figures);
    this.#screen &&= nextScreen(this.#screen, this.#lineFor(people));
  }

  /** @param people how many others there are */
  async applyLadder(peer: Way, { subject, people }: { subject: Subject; people: number }): Promise<void> {
    const [video, audio, screen] = [peer.sender('video'), peer.sender('audio'), peer.sender('screen')];
    const line = this.#lineFor(people);
    if (screen?.track) this.#screen ??= startScreen(line);
    else this.#screen = null;
    const alone = Math.max(this.ladder.rung, people > 1 ? mostInMesh : 0) as Rung;
    const rung = this.#screen ? besideScreen(alone, this.#screen.rung, people) : alone;
    if (video) await tellPicture(video, encodingFor(rung, subject), subject === 'detail');
    // Also before it is shown: its first picture must not be the one that fills the line.
    if (screen) await tellPicture(screen, screenEncodingFor((this.#screen ?? startScreen(line)).rung), true);
    if (audio) await tellSound(audio);
  }

  #lineFor(people: number): ScreenLine {
    return { ladder: this.ladder, availableRate: this.figures?.availableRate ?? null, people };
  }
}
