import type { CallPort } from '../../call/port.ts';
import { Agreed, told } from '../../call/told.ts';
import { wishSize } from '../../devices/camera_wishes.ts';
import type { LocalMedia } from '../../devices/media.ts';
import { buttonsFor, onAct, part } from '../../page/page.ts';

export interface Detail {
  /** The own picture is to be sharp before it is smooth. */
  readonly isOn: boolean;
  forget(): void;
}

/**
 * For skin or a document: the patient's camera sends sharp pictures before smooth ones. The doctor asks for
 * it, or the patient does it; both pages show it, and one tap ends it.
 *
 * @param onChange the sender's encoding is to be told anew
 */
export function bindDetail(
  call: CallPort,
  media: Pick<LocalMedia, 'track' | 'onChange'>,
  onChange: () => void,
): Detail {
  const sharp = told(call, 'sharp');
  const card = new Agreed(call, 'show_card');
  let cardShown = false;
  /** What has been tuned; another camera is another track. */
  let tuned: MediaStreamTrack | null = null;

  onAct({
    detail: () => {
      // The doctor's own face is nothing to look at closely.
      if (call.side === 'practice') call.say({ type: 'detail', on: !isSharp() }, call.mainSeat);
      else setSharp(!isSharp());
    },
  });
  call.hear('detail', ({ on }, from) => {
    if (from.role === 'doctor' && call.side === 'patient') setSharp(on);
  });
  // It comes and goes with the card's frame, unless a person wants it otherwise meanwhile.
  card.onChange(() => {
    const { on } = card.of(call.mainSeat);
    if (call.side !== 'patient' || on === cardShown) return;
    cardShown = on;
    setSharp(on);
  });
  sharp.onChange(showDetail);
  media.onChange(() => tuneCamera());

  /** Of the picture that both look at. */
  function isSharp(): boolean {
    return call.side === 'practice' ? sharp.of(call.mainSeat).on : sharp.own().on;
  }

  function setSharp(on: boolean): void {
    if (sharp.own().on === on) return;
    sharp.set({ on });
    tuneCamera();
    onChange();
    showDetail();
  }

  function tuneCamera(): void {
    const track = media.track('video');
    const wanted = sharp.own().on ? track : null;
    if (wanted === tuned) return;
    if (tuned?.readyState === 'live') void relax(tuned);
    tuned = wanted;
    if (wanted) void sharpen(wanted);
  }

  function showDetail(): void {
    const isOn = isSharp();
    part('detail-note').hidden = !isOn;
    for (const button of buttonsFor('detail')) {
      if (button.hasAttribute('aria-pressed')) button.setAttribute('aria-pressed', String(isOn));
    }
  }

  return {
    get isOn() {
      return sharp.own().on;
    },
    forget() {
      cardShown = false;
      setSharp(false);
      sharp.forget();
      showDetail();
    },
  };
}

async function sharpen(track: MediaStreamTrack): Promise<void> {
  track.contentHint = 'detail';
  await wishSize(track, 'detail', { width: 1920, height: 1080, frameRate: 15 });
}

async function relax(track: MediaStreamTrack): Promise<void> {
  track.contentHint = '';
  await wishSize(track, 'detail', null);
}
