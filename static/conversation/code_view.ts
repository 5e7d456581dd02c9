import * as phrase from '../../languages/keys.ts';
import type { CallState } from '../call/call_state.ts';
import type { CodePort, Part } from '../call/port.ts';
import { told } from '../call/told.ts';
import { inGroups } from '../connection/security_code.ts';
import { type Devices, ownState } from '../devices/device_state.ts';
import type { LocalMedia } from '../devices/media.ts';
import { sayingOnce } from '../page/announce.ts';
import { hook, onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { say } from '../page/say.ts';
import { doctorReading, oneByOne, patientReading, readingOf } from './code_words.ts';

interface CodePlace {
  panels: Pick<Panels, 'openPanel' | 'clearPicture'>;
  /** The name of the person in the large picture. */
  other: string;
}

/**
 * So long the strip lies over the picture; after that it is the chip, which goes on showing the digits
 * (PROTOCOL.md, "Trust": open).
 */
const stripMs = 15_000;

/** Shows the security code on both pages and takes the verdict of the person at the leading one (D2, X1). */
export function bindCodeView(
  call: CodePort,
  media: Devices & Pick<LocalMedia, 'onChange'>,
  { panels, other }: CodePlace,
): Part {
  const devices = told(call, 'devices');
  const sayStrip = sayingOnce();
  const sayWrong = sayingOnce({ urgent: true });
  /** The strip was put away; it comes back with another code. */
  let later: string | null = null;
  let folding: ReturnType<typeof setTimeout> | undefined;

  onAct({
    'code-same': () => giveVerdict(true),
    'code-other': () => giveVerdict(false),
    'code-later': () => putAway(call.state.code.digits),
    'code-accept': () => call.acceptCode(),
  });

  function giveVerdict(same: boolean): void {
    call.compare(same);
    panels.openPanel(null);
  }

  function putAway(digits: string | null): void {
    later = digits;
    showCode(call.state);
  }

  /** Counted from when it is seen; another code begins anew. */
  function fold(isShown: boolean, digits: string | null): void {
    if (isShown === (folding !== undefined)) return;
    clearTimeout(folding);
    folding = isShown ? setTimeout(() => foldAway(digits), stripMs) : undefined;
  }

  /** What lay over it all the time was not seen. */
  function foldAway(digits: string | null): void {
    if (part('code-strip').getClientRects().length > 0) putAway(digits);
    else folding = setTimeout(() => foldAway(digits), stripMs);
  }

  /** Who reads the number aloud depends on who can be heard. */
  function showReading(): void {
    const practice = call.side === 'practice';
    const own = { audio: ownState(media, 'audio'), video: ownState(media, 'video') };
    const others = devices.of(call.mainSeat);
    const reading = practice ? readingOf(others, own.audio) : readingOf(own, others.audio);
    const off = own.audio === 'off';
    const words = practice ? doctorReading(reading, { other, off }) : patientReading(reading, off);
    setText(part('code-how'), words.strip);
    setText(part('code-changed-how'), words.changed);
    if (!practice) setText(part('code-changed-done'), words.done);
    sayCode();
  }

  /** Whoever does not see the number is told it, and what to do with it; what is wrong at once. */
  function sayCode(): void {
    const { digits } = call.state.code;
    const read = (...names: string[]) =>
      names.map((name) => part(name).textContent.replace(/\s+/g, ' ').trim()).join(' ');
    const number = (how: string) => (digits === null ? '' : `${read(how)} ${oneByOne(digits)}`);
    const isShown = (name: string) => !part(name).hidden;
    sayStrip(isShown('code-strip') ? number('code-how') : '');
    const wrong = isShown('code-warning')
      ? read('code-warning-title', 'code-warning-help')
      : isShown('code-missing')
        ? read('code-missing-title', 'code-missing-help')
        : '';
    const changed = isShown('code-changed')
      ? `${read('code-changed-title', 'code-changed-why')} ${number('code-changed-how')}`
      : '';
    sayWrong(wrong || changed.trim());
  }

  function showCode({ code, admitted, over, otherLeft }: CallState): void {
    const { verdict, changed, accepted } = code;
    const talking = admitted && over === null && !otherLeft;
    const digits = code.digits === null ? '' : inGroups(code.digits);
    const chip = part('code-chip');
    chip.hidden = !talking;
    chip.dataset.verdict = verdict;
    setText(hook('security-code'), digits);
    setText(part('code-word'), say(phrase.codeChip, { verdict }));
    setText(part('code-digits'), digits);
    setText(part('code-changed-digits'), digits || say(phrase.codeForming));
    for (const element of document.querySelectorAll<HTMLElement>('[data-digits-apart]'))
      setText(element, code.digits === null ? say(phrase.codeForming) : oneByOne(code.digits));
    part('code-changed-answers').hidden = digits === '';
    setText(part('code-panel-digits'), digits);
    setText(part('code-verdict'), say(phrase.codeVerdict, { verdict }));
    // At once, also while there is no code of the new connection yet; what is worse takes its place.
    const isWorse = verdict === 'missing' || verdict === 'mismatch' || verdict === 'refused';
    const isChanged = changed && !isWorse;
    part('code-changed').hidden = !talking || !isChanged;
    const isStrip = talking && verdict === 'open' && !isChanged && later !== code.digits;
    part('code-strip').hidden = !isStrip;
    fold(isStrip, code.digits);
    const isMissing = talking && verdict === 'missing' && !accepted;
    part('code-missing').hidden = !isMissing;
    const isUnsafe = verdict === 'mismatch' || verdict === 'refused';
    part('code-warning').hidden = !talking || !isUnsafe || accepted;
    if (isUnsafe) {
      setText(part('code-warning-title'), say(phrase.codeWarning, { verdict }));
      setText(part('code-warning-help'), say(phrase.codeWarningHelp, { verdict }));
    }
    sayCode();
  }

  call.onState(showCode);
  media.onChange(showReading);
  devices.onChange(showReading);
  showReading();
  return {
    forget() {
      later = null;
      fold(false, null);
    },
  };
}
