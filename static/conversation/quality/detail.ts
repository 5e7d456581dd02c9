import type { CallPort } from '../../call/port.ts';
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
export function bindDetail(call: CallPort, media: LocalMedia, onChange: () => void): Detail {
  let own = false;
  let other = false;
  /** What has been tuned; another camera is another track. */
  let tuned: MediaStreamTrack | null = null;

  onAct({
    detail: () => {
      // The doctor's own face is nothing to look at closely.
      if (call.side === 'practice') call.say({ type: 'detail', on: !other }, call.mainSeat);
      else setDetail(!own);
    },
  });
  call.hear('detail', ({ on }, from) => {
    if (from.role === 'doctor' && call.side === 'patient') setDetail(on);
  });
  call.hear('sharp', ({ on }, from) => {
    if (from.seat !== call.mainSeat) return;
    other = on;
    showDetail();
  });
  call.onOpen(({ seat }) => {
    if (own) call.say({ type: 'sharp', on: true }, seat);
  });
  call.onPeople((people) => {
    if (people.some(({ seat }) => seat === call.mainSeat)) return;
    other = false;
    showDetail();
  });
  media.onChange(() => tuneCamera());

  function setDetail(on: boolean): void {
    if (own === on) return;
    own = on;
    tuneCamera();
    call.say({ type: 'sharp', on });
    onChange();
    showDetail();
  }

  function tuneCamera(): void {
    const track = media.track('video');
    const wanted = own ? track : null;
    if (wanted === tuned) return;
    if (tuned?.readyState === 'live') void relax(tuned);
    tuned = wanted;
    if (wanted) void sharpen(wanted);
  }

  function showDetail(): void {
    const isOn = call.side === 'practice' ? other : own;
    part('detail-note').hidden = !isOn;
    for (const button of buttonsFor('detail')) {
      if (button.hasAttribute('aria-pressed')) button.setAttribute('aria-pressed', String(isOn));
    }
  }

  return {
    get isOn() {
      return own;
    },
    forget() {
      other = false;
      setDetail(false);
      showDetail();
    },
  };
}

async function sharpen(track: MediaStreamTrack): Promise<void> {
  track.contentHint = 'detail';
  await constrain(track, { width: 1920, height: 1080, frameRate: 15 });
}

/** As static/devices/media.ts asks for it. */
async function relax(track: MediaStreamTrack): Promise<void> {
  track.contentHint = '';
  await constrain(track, { width: 1280, height: 720, frameRate: 30 });
}

/** Wishes only: a camera that has no such picture keeps the one it has. */
async function constrain(
  track: MediaStreamTrack,
  wish: { width: number; height: number; frameRate: number },
): Promise<void> {
  const ideal = Object.entries(wish).map(([name, value]) => [name, { ideal: value }]);
  await track.applyConstraints(Object.fromEntries(ideal)).catch(() => {});
}
