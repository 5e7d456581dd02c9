import type { CallState } from '../call/call_state.ts';
import type { CodePort, Part } from '../call/port.ts';
import { inGroups } from '../connection/security_code.ts';
import { hook, onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { chipWords, verdictWords, warnings } from './code_words.ts';

/** Shows the security code on both pages and takes the doctor's verdict (D2, lesson 28). */
export function bindCodeView(call: CodePort, panels: Panels): Part {
  /** The strip was put away; it comes back with another code. */
  let later: string | null = null;
  /** The person goes on in spite of the warning. */
  let ignored = false;

  onAct({
    'code-same': () => giveVerdict(true),
    'code-other': () => giveVerdict(false),
    'code-later': () => {
      later = call.state.code.digits;
      showCode(call.state);
    },
    'code-ignore': () => {
      ignored = true;
      showCode(call.state);
    },
  });

  function giveVerdict(same: boolean): void {
    ignored = false;
    call.compare(same);
    panels.openPanel(null);
  }

  function showCode({ code, admitted, over }: CallState): void {
    const talking = admitted && over === null;
    const digits = code.digits === null ? '' : inGroups(code.digits);
    const chip = part('code-chip');
    chip.hidden = !talking || (digits === '' && code.verdict !== 'refused');
    chip.dataset.verdict = code.verdict;
    setText(hook('security-code'), digits);
    setText(part('code-word'), chipWords[code.verdict]);
    setText(part('code-digits'), digits);
    setText(part('code-panel-digits'), digits);
    setText(part('code-verdict'), verdictWords[code.verdict]);
    part('code-strip').hidden = !talking || digits === '' || code.verdict !== 'open' || later === code.digits;
    const bad = code.verdict === 'mismatch' || code.verdict === 'refused';
    part('code-warning').hidden = !talking || !bad || ignored;
    if (bad) {
      setText(part('code-warning-title'), warnings[code.verdict as 'mismatch' | 'refused'].title);
      setText(part('code-warning-help'), warnings[code.verdict as 'mismatch' | 'refused'].help);
    } else ignored = false;
  }

  call.onState(showCode);
  return {
    forget() {
      later = null;
      ignored = false;
    },
  };
}
