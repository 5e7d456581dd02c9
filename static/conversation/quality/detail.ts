import type { CallPort } from '../../call/port.ts';
import { Agreed, told } from '../../call/told.ts';
import { wishSize } from '../../devices/camera_wishes.ts';
import type { LocalMedia } from '../../devices/media.ts';
import { sayingOnce } from '../../page/announce.ts';
import { buttonsFor, onAct, part } from '../../page/page.ts';
import type { Subject } from './ladder_encoding.ts';

export interface Detail {
  /** What the own camera shows. */
  readonly subject: Subject;
  forget(): void;
}

/**
 * For skin or a document: the patient's camera sends sharp pictures before smooth ones. The doctor asks for
 * it, or the patient does it; both pages show it, and one tap ends it.
 *
 * Motion first (L3): where one of them signs, all pictures stay smooth and give up size. Each page tells the
 * others, so one tap anywhere is enough.
 *
 * @param onChange the sender's encoding is to be told anew
 */
export function bindDetail(
  call: CallPort,
  media: Pick<LocalMedia, 'track' | 'onChange'>,
  onChange: () => void,
): Detail {
  const sayDetail = sayingOnce();
  const sharp = told(call, 'sharp');
  const signing = told(call, 'signing');
  const card = new Agreed(call, 'show_card');
  let cardShown = false;
  /** What has been tuned, and for what; another camera is another track. */
  let tuned: { track: MediaStreamTrack; subject: Subject } | null = null;

  onAct({
    detail: () => {
      // The doctor's own face is nothing to look at closely.
      if (call.side === 'practice') call.say({ type: 'detail', on: !isSharp() }, call.mainSeat);
      else setSharp(!isSharp());
    },
    signing: () => {
      signing.set({ on: !signing.own().on });
      tuneAgain();
    },
  });
  signing.onChange(tuneAgain);
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

  /** What is looked at closely comes first: it is for a minute, and asked for. */
  function subjectNow(): Subject {
    if (sharp.own().on) return 'detail';
    return signing.own().on || signing.said.length > 0 ? 'signing' : 'face';
  }

  function tuneAgain(): void {
    tuneCamera();
    onChange();
    showDetail();
  }

  function tuneCamera(): void {
    const track = media.track('video');
    const subject = subjectNow();
    if (track === (tuned?.track ?? null) && subject === (tuned?.subject ?? 'face')) return;
    const before = tuned;
    tuned = track && subject !== 'face' ? { track, subject } : null;
    if (before?.track.readyState === 'live' && before.track !== track) void tune(before.track, 'face');
    if (track) void tune(track, subject);
  }

  function showDetail(): void {
    const isOn = isSharp();
    part('detail-note').hidden = !isOn;
    sayDetail(isOn ? part('detail-words').textContent.trim() : '');
    for (const button of buttonsFor('signing'))
      button.setAttribute('aria-pressed', String(signing.own().on || signing.said.length > 0));
    for (const button of buttonsFor('detail')) {
      if (button.hasAttribute('aria-pressed')) button.setAttribute('aria-pressed', String(isOn));
    }
  }

  return {
    get subject() {
      return subjectNow();
    },
    forget() {
      cardShown = false;
      setSharp(false);
      sharp.forget();
      signing.forget();
      tuneAgain();
    },
  };
}

const hints: Record<Subject, string> = { face: '', detail: 'detail', signing: 'motion' };

async function tune(track: MediaStreamTrack, subject: Subject): Promise<void> {
  track.contentHint = hints[subject];
  const size = subject === 'detail' ? { width: 1920, height: 1080, frameRate: 15 } : null;
  await wishSize(track, 'detail', size);
}
