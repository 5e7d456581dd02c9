import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { languageFacts } from '../../consultation/language.ts';
import { inWords } from '../components/spoken.ts';

export type Step = keyof typeof drawings;

/**
 * Plain German has a picture for each step (Leichte Sprache, BITV 2.0, annex 2, 11): where somebody is, told
 * without reading. The words beside it say the same, so it is passed over by a reader.
 *
 * @returns nothing in any other language
 */
export function StepPicture({ of }: { of: Step }): VNode {
  return inWords(({ language }) =>
    languageFacts[language].hasPictures
      ? html`<svg class="drawing step-picture" data-picture=${of} viewBox="0 0 120 90" aria-hidden="true" focusable="false">
          <path class="ground" d="M6 84h108" />
          ${drawings[of]()}
        </svg>`
      : '',
  );
}

/** Head and shoulders. @param x of the middle. @param y of the shoulders' foot */
function person(x: number, y: number, colour: 'calm' | 'calm amber'): VNode {
  return html`<path class=${colour} d=${`M${x - 19} ${y}c0-18 7-25 19-25s19 7 19 25Z`} />
    <circle class="warm" cx=${x} cy=${y - 35} r="11" />`;
}

/** A sheet with some lines on it, of which the last ones are left to others. */
function sheet(): VNode {
  return html`<rect class="room" x="34" y="8" width="52" height="72" rx="5" />
    <path class="line" d="M43 22h34M43 32h34M43 42h22" />`;
}

/** A pencil whose point is at the middle of the sheet's foot. */
function pencil(): VNode {
  return html`<path class="calm amber" d="M66 66l26-30 9 8-26 30-12 3Z" />
    <path class="line" d="M66 66l9 8" />`;
}

/** A sheet of a calendar; the day in its middle is left free. */
function calendar(): VNode {
  return html`<rect class="room" x="26" y="14" width="68" height="62" rx="6" />
    <path class="calm" d="M26 32V20a6 6 0 0 1 6-6h56a6 6 0 0 1 6 6v12Z" />
    <path class="line" d="M42 8v12M78 8v12M38 44h8M56 44h8M74 44h8M38 60h8M74 60h8" />`;
}

/** A door that is shut. */
function door(): VNode {
  return html`<rect class="calm" x="36" y="8" width="46" height="76" rx="3" />
    <path class="line" d="M44 16h30v26H44ZM44 50h30v26H44Z" />
    <circle class="warm" cx="76" cy="46" r="3" />`;
}

/** A clock. @param x of its middle. @param y of its middle */
function clock(x: number, y: number): VNode {
  return html`<circle class="room" cx=${x} cy=${y} r="16" /><path class="line" d=${`M${x} ${y - 10}v10l7 5`} />`;
}

/** A phone upright. @param x of its left edge */
function upright(x: number): VNode {
  return html`<rect class="room" x=${x} y="6" width="44" height="74" rx="7" /><path class="line" d=${`M${x + 17} 13h10`} />`;
}

const drawings = {
  request: () => html`${sheet()}<path class="line" d="M43 54h14M43 64h14" />${pencil()}`,
  consent: () => html`${sheet()}<path class="line" d="M41 66c3-9 6-9 6-2s4 4 6-1 4 3 8 1" />${pencil()}`,
  appointment: () => html`${calendar()}
    <circle class="calm amber" cx="60" cy="60" r="10" />
    <path class="line" d="M55 60l4 4 7-8" />`,
  cancel: () => html`${calendar()}
    <circle class="calm amber" cx="60" cy="58" r="15" />
    <path class="line" d="M53 51l14 14M67 51l-14 14" />`,
  withdraw: () => html`${sheet()}<path class="line" d="M41 66c3-9 6-9 6-2s4 4 6-1 4 3 8 1" />
    <circle class="calm amber" cx="88" cy="62" r="16" />
    <path class="line" d="M82 68h7a6 6 0 0 0 0-12H80M85 51l-5 5 5 5" />`,
  sent: () => html`<rect class="room" x="18" y="22" width="78" height="52" rx="5" />
    <path class="line" d="M20 26l37 27 37-27" />
    <circle class="calm amber" cx="96" cy="68" r="15" />
    <path class="line" d="M89 68l5 5 9-10" />`,
  early: () => html`${door()}${clock(98, 28)}`,
  closed: () => html`${door()}`,
  phone: () => html`${upright(38)}
    <path class="calm amber" d="M48 31c4-3 7-2 9 2l2 5c0 2-3 3-3 4 2 4 5 7 9 9 1 0 2-3 4-3l5 2c4 2 5 5 2 9-3 3-7 3-11 1-8-3-14-9-18-17-2-5-2-9 1-12Z" />`,
  move: () => html`<rect class="room" x="8" y="22" width="58" height="40" rx="4" />
    <path class="line" d="M2 72h68M74 38h16M84 31l8 7-8 7" />
    <rect class="calm" x="94" y="24" width="22" height="54" rx="5" />
    <path class="line" d="M102 30h6" />`,
  code: () => html`${upright(38)}
    <path class="calm" d="M45 30h30v16H45Z" />
    <path class="line" d="M50 38h4M58 38h4M66 38h4M48 58h24" />`,
  name: () => html`${person(44, 80, 'calm')}
    <rect class="room" x="66" y="34" width="44" height="30" rx="4" />
    <path class="line" d="M74 45h28M74 54h18" />`,
  mail: () => html`<rect class="room" x="20" y="20" width="80" height="56" rx="6" />
    <path class="line" d="M22 26l38 28 38-28M22 72l26-25M98 72L72 47" />
    <circle class="calm amber" cx="98" cy="20" r="9" />`,
  card: () => html`<rect class="room" x="18" y="20" width="84" height="56" rx="7" />
    <rect class="calm amber" x="28" y="32" width="20" height="15" rx="3" />
    <path class="line" d="M28 58h38M28 67h24M64 36h28" />
    <circle class="warm" cx="84" cy="58" r="8" />`,
  technique: () => html`${upright(16)} ${person(38, 72, 'calm amber')}
    <path class="line" d="M72 56V38a8 8 0 0 1 16 0v18a8 8 0 0 1-16 0ZM66 54a14 14 0 0 0 28 0M80 70v10M100 34c5 6 5 16 0 22" />`,
  waiting: () => html`${clock(92, 26)} ${person(42, 66, 'calm')}
    <path class="line" d="M18 40v42M18 66h48v16" />`,
  talk: () => html`${person(30, 82, 'calm amber')} ${person(90, 82, 'calm')}
    <path class="room" d="M14 8h30a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6h-6l-6 7v-7H14a6 6 0 0 1-6-6v-8a6 6 0 0 1 6-6Z" />
    <path class="room" d="M76 8h30a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6H88l-6 7v-7h-6a6 6 0 0 1-6-6v-8a6 6 0 0 1 6-6Z" />
    <path class="line" d="M18 18h22M80 18h22" />`,
  farewell: () => html`${person(48, 82, 'calm')}
    <path class="line" d="M70 66c10-4 16-14 17-26M82 42l-3-10M88 38v-12M94 40l4-10" />`,
  helping: () => html`${person(40, 82, 'calm amber')} ${person(80, 82, 'calm')}
    <path class="line" d="M54 66c4 4 8 4 12 0" />`,
} satisfies Record<string, () => VNode>;
