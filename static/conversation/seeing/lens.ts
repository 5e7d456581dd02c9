import * as phrase from '../../../languages/keys.ts';
import type { CallPort, Part } from '../../call/port.ts';
import { told } from '../../call/told.ts';
import { wishLens } from '../../devices/camera_wishes.ts';
import type { LocalMedia } from '../../devices/media.ts';
import { sayingOnce, tell } from '../../page/announce.ts';
import { oneAtATime } from '../../page/one_at_a_time.ts';
import { buttonsFor, onAct, part } from '../../page/page.ts';
import { say } from '../../page/say.ts';
import { noLens, possible, readLens } from './lens_can.ts';

/** So often the doctor's page says how the slider stands, in milliseconds. */
const sayEveryMs = 100;

/**
 * Zoom and light of the patient's camera in the doctor's hand, once the patient has allowed it in this call.
 * The patient sees it all the while and takes it back with one tap.
 *
 * @param other the main other side as it is called here
 */
export function bindLens(call: CallPort, media: Pick<LocalMedia, 'track' | 'onChange'>, other: string): Part {
  if (call.side === 'guest') return { forget() {} };
  return call.side === 'practice' ? bindHand(call, other) : bindCamera(call, media, other);
}

/** The doctor's page. */
function bindHand(call: CallPort, other: string): Part {
  const lens = told(call, 'lens');
  const ask = told(call, 'lens_ask');
  const slider = part<HTMLInputElement>('lens-zoom');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let light = false;

  onAct({
    'lens-ask': () => {
      ask.set({ on: true }, call.mainSeat);
      tell(part('lens-words'), say(phrase.lensAsking, { name: other }));
      showHand();
    },
    'lens-light': () => {
      light = !light;
      sayNow();
      showLight();
    },
  });
  slider.addEventListener('input', () => {
    timer ??= setTimeout(sayNow, sayEveryMs);
  });
  call.hear('lens_no', (_message, { seat }) => {
    if (seat !== call.mainSeat || !ask.own(seat).on) return;
    ask.set({ on: false }, seat);
    tell(part('lens-words'), say(phrase.lensRefused, { name: other }));
    showHand();
  });
  lens.onChange((seat) => {
    if (seat === call.mainSeat) showHand();
  });

  function sayNow(): void {
    clearTimeout(timer);
    timer = undefined;
    call.say({ type: 'lens_set', zoom: Number(slider.value), light }, call.mainSeat);
  }

  function showHand(): void {
    const can = lens.of(call.mainSeat);
    const offers = can.zoomMax > can.zoomMin || can.light !== 'none';
    if (can.allowed || !offers) {
      tell(part('lens-words'), '');
      ask.set({ on: false }, call.mainSeat);
    }
    for (const button of buttonsFor('lens-ask')) button.hidden = !offers || can.allowed;
    part('lens-hand').hidden = !can.allowed || !offers;
    part('lens-zoom-field').hidden = can.zoomMax <= can.zoomMin;
    slider.min = String(can.zoomMin);
    slider.max = String(can.zoomMax);
    // What the hand holds at this moment is not taken out of it.
    if (document.activeElement !== slider || timer === undefined) slider.value = String(can.zoom);
    light = can.light === 'on';
    for (const button of buttonsFor('lens-light')) button.hidden = can.light === 'none';
    showLight();
  }

  function showLight(): void {
    for (const button of buttonsFor('lens-light')) button.setAttribute('aria-pressed', String(light));
  }

  return {
    forget() {
      clearTimeout(timer);
      timer = undefined;
      ask.forget();
      lens.forget();
      showHand();
    },
  };
}

/** The patient's page. */
function bindCamera(call: CallPort, media: Pick<LocalMedia, 'track' | 'onChange'>, other: string): Part {
  const lens = told(call, 'lens');
  const ask = told(call, 'lens_ask');
  const sayQuestion = sayingOnce();
  let allowed = false;
  let wanted: { zoom: number; light: boolean } | null = null;

  onAct({
    'lens-allow': () => {
      allowed = true;
      showCamera();
    },
    'lens-refuse': () => {
      call.say({ type: 'lens_no' }, call.mainSeat);
      part('lens-question').hidden = true;
    },
    'lens-stop': () => {
      allowed = false;
      void putBack();
    },
  });
  media.onChange(showCamera);
  ask.onChange(showCamera);
  call.hear('lens_set', (wish, { seat }) => {
    if (seat !== call.mainSeat || !allowed) return;
    wanted = wish;
    void turn();
  });
  call.onPeople((people) => {
    // Nobody looks any more: the light goes out.
    if (allowed && !people.some(({ seat }) => seat === call.mainSeat)) void putBack();
  });

  /** The last wish counts; what came while the camera moved is passed over. */
  const turn = oneAtATime(async () => {
    for (let track = media.track('video'); wanted && allowed && track; track = media.track('video')) {
      const wish = possible(wanted, readLens(track));
      wanted = null;
      if (Object.keys(wish).length > 0) await wishLens(track, wish);
    }
    showCamera();
  });

  async function putBack(): Promise<void> {
    wanted = null;
    showCamera();
    const track = media.track('video');
    if (!track) return;
    const can = readLens(track);
    const wish = possible({ zoom: Math.max(1, can.zoom?.min ?? 1), light: false }, can);
    if (Object.keys(wish).length > 0) await wishLens(track, wish);
    showCamera();
  }

  function showCamera(): void {
    const track = media.track('video');
    const { zoom, light } = track ? readLens(track) : noLens;
    const offers = zoom !== null || light !== null;
    lens.set({
      allowed: allowed && offers,
      zoomMin: zoom?.min ?? 0,
      zoomMax: zoom?.max ?? 0,
      zoom: zoom?.now ?? 0,
      light: light === null ? 'none' : light ? 'on' : 'off',
    });
    const asks = ask.of(call.mainSeat).on && offers && !allowed;
    part('lens-question').hidden = !asks;
    sayQuestion(asks ? part('lens-asked').textContent : '');
    part('lens-camera').hidden = !allowed || !offers;
    tell(
      part('lens-words'),
      allowed && offers ? say(phrase.lensUsed, { light: light ? 'yes' : 'no', name: other }) : '',
    );
  }

  showCamera();
  return {
    forget() {
      allowed = false;
      wanted = null;
      ask.forget();
      lens.forget();
      part('lens-question').hidden = true;
      part('lens-camera').hidden = true;
    },
  };
}
