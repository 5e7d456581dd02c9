import type { CallState } from '../call/call_state.ts';
import type { CodePort, Part } from '../call/port.ts';
import { inGroups } from '../connection/security_code.ts';
import { hook, onAct, part, setText } from '../page/page.ts';
import type { Panels } from '../page/panels.ts';
import { chipWords, verdictWords, warnings } from './code_words.ts';

/** Shows the security code on both pages and takes the verdict of the person at the leading one (D2, X1). */
export function bindCodeView(call: CodePort, panels: Pick<Panels, 'openPanel'>): Part {
  /** The strip was put away; it comes back with another code. */
  let later: string | null = null;

  onAct({
    'code-same': () => giveVerdict(true),
    'code-other': () => giveVerdict(false),
    'code-later': () => {
      later = call.state.code.digits;
      showCode(call.state);
    },
    'code-accept': () => call.acceptCode(),
  });

  function giveVerdict(same: boolean): void {
    call.compare(same);
    panels.openPanel(null);
  }

  function showCode({ code, admitted, over, otherLeft }: CallState): void {
    const { verdict, changed, accepted } = code;
    const talking = admitted && over === null && !otherLeft;
    const digits = code.digits === null ? '' : inGroups(code.digits);
    const chip = part('code-chip');
    chip.hidden = !talking;
    chip.dataset.verdict = verdict;
    setText(hook('security-code'), digits);
    setText(part('code-word'), chipWords[verdict]);
    setText(part('code-digits'), digits);
    setText(part('code-changed-digits'), digits || 'wird gebildet …');
    part('code-changed-answers').hidden = digits === '';
    setText(part('code-panel-digits'), digits);
    setText(part('code-verdict'), verdictWords[verdict]);
    // At once, also while there is no code of the new connection yet; what is worse takes its place.
    const isWorse = verdict === 'missing' || verdict === 'mismatch' || verdict === 'refused';
    const isChanged = changed && !isWorse;
    part('code-changed').hidden = !talking || !isChanged;
    part('code-strip').hidden = !talking || verdict !== 'open' || isChanged || later === code.digits;
    part('code-missing').hidden = !talking || verdict !== 'missing' || accepted;
    const warning = verdict === 'mismatch' || verdict === 'refused' ? warnings[verdict] : null;
    part('code-warning').hidden = !talking || warning === null || accepted;
    if (!warning) return;
    setText(part('code-warning-title'), warning.title);
    setText(part('code-warning-help'), warning.help);
  }

  call.onState(showCode);
  return {
    forget() {
      later = null;
    },
  };
}
