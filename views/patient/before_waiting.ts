import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { Checkbox, TextField } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { bindingGerman, LanguagePicker, linkTo, offersLanguages } from '../components/language.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { StepPicture } from '../public/step_picture.ts';
import { ShortCheck } from './short_check.ts';
import type { Invitation } from './waiting_room.ts';

/*
 * The two screens before the waiting room, one decision on each, and the one button of both.
 */

/** S5, D6: who it is, and that nobody listens. */
export function NameScreen({ context, startsAt, doctorName, guest }: Invitation): VNode {
  const { words } = context;
  const when = sayDateTime(words, startsAt, context.timeZone);
  return html`<section class="stack" data-screen="name">
    <p class="lead">
      ${
        doctorName
          ? words.t(guest ? 'visit-invited-with' : 'visit-lead-with', { when, doctor: doctorName })
          : words.t(guest ? 'visit-invited' : 'visit-lead', { when })
      }
    </p>
    ${StepPicture({ of: 'name' })}
    <h1 tabindex="-1">${words.t('name-title')}</h1>
    ${Slot({ of: 'trouble' })}
    ${guest && html`<p data-testid="guest-note">${words.t('guest-note', { kind: guest })}</p>`}
    ${TextField({
      name: 'join-name',
      testid: 'join-name',
      label: words.t('name-label'),
      hint: words.t('name-hint'),
      complaint: words.t('name-missing'),
      autocomplete: 'name',
      autocapitalize: 'words',
      spellcheck: false,
      maxlength: 200,
      required: true,
    })}
    ${Checkbox({
      name: 'join-privacy',
      testid: 'join-privacy',
      label: words.t('alone-label'),
      hint: bindingGerman(words, (german) => german.t('alone-label')),
      complaint: words.t('alone-missing'),
      required: true,
    })}
    ${offersLanguages(context) && Slot({ of: 'languages', children: LanguagePicker({ context }) })}
  </section>`;
}

/** S1: camera, microphone and sound, with a large picture of one's own. */
export function TechniqueScreen({ context, token }: { context: PageContext; token: string }): VNode {
  const { words } = context;
  return html`<section class="stack" data-screen="technique" data-testid="technique" hidden>
    ${StepPicture({ of: 'technique' })}
    <h1 id="technique-title" tabindex="-1">${words.t('technique-title')}</h1>
    <p data-part="explain">${words.t('technique-explain')}</p>
    ${Slot({ of: 'trouble', children: DeviceTrouble({ context }) })}
    <div class="visit-preview" data-part="preview" hidden>
      ${Slot({ of: 'self', children: OwnPicture() })}
      <p class="quiet">${words.t('only-you-see')}</p>
      <p data-part="level-words">${words.t('say-something')}</p>
    </div>
    ${SoundTest({ words })}
    <details data-part="more-devices" hidden>
      <summary>${words.t('choose-or-restart')}</summary>
      ${Slot({ of: 'choices', children: DeviceChoices() })}
    </details>
    ${Slot({ of: 'short-check', children: ShortCheck({ words, href: linkTo(context, `/c/${token}/check`) }) })}
    <p><button class="link-button" type="button" data-act="back-to-name">${words.t('back-to-name')}</button></p>
    ${offersLanguages(context) && Slot({ of: 'languages' })}
  </section>`;
}

/**
 * The way on: always filled, always at the bottom edge; only its word changes. What helps where a device does
 * not work is as near.
 */
export function WayOn({ words }: { words: Words }): VNode {
  return html`<div class="way-on" data-part="way-on">
    <p class="way-on-note" data-part="by-itself" hidden>
      <span data-part="by-itself-words"></span>
      <button class="link-button" type="button" data-act="stay" data-testid="stay">${words.t('stay-here')}</button>
    </p>
    <button class="button button-secondary" type="button" data-act="try-again" data-part="again" hidden><span>${words.t('try-again')}</span></button>
    <button class="button button-primary" type="button" data-act="enter" data-testid="join-enter">
      <span data-part="way-on-word">${words.t('way-on')}</span>
    </button>
  </div>`;
}

/** Does the loudspeaker speak? Only the person knows. */
function SoundTest({ words }: { words: Words }): VNode {
  return html`<div class="row" data-part="sound-test" hidden>
    <button class="button button-secondary" type="button" data-act="play-tones">
      ${icon('speaker')}<span>${words.t('play-tones')}</span>
    </button>
    <p class="quiet">${words.t('sound-test')}</p>
  </div>`;
}
