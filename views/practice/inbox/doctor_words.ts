import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Delay, type DoctorState, delaySteps, doctorStates } from '../../../consultation/doctor_word.ts';

export interface DoctorShown {
  id: string;
  name: string;
  /** Set by hand; null: it follows from what happens. */
  state: DoctorState | null;
}

/** In the list of the practice, shorter than what patients read. */
const stateLabels: Record<DoctorState, string> = {
  coming: 'kommt gleich',
  in_call: 'im Gespräch',
  pause: 'Pause',
};

/**
 * What those who wait read of each doctor. By itself it is „im Gespräch“ while a call runs and „kommt gleich“
 * while the doctor's inbox is open; it can be set for what the program does not see.
 */
export function DoctorStates({ doctors }: { doctors: readonly DoctorShown[] }): VNode | null {
  if (doctors.length === 0) return null;
  return html`<div class="doctor-states">
    ${doctors.map(
      ({ id, name, state }) => html`<form
        class="doctor-state"
        method="post"
        action=${`/practice/doctors/${id}/state`}
        data-quick
        data-doctor=${id}
        data-testid="doctor-state"
        data-state=${state ?? 'auto'}
      >
        <span id=${`state-of-${id}`}>Wartende lesen: ${name}</span>
        <div class="pills" role="group" aria-labelledby=${`state-of-${id}`}>
          ${StateKey({ value: 'auto', label: 'von selbst', pressed: state === null })}
          ${doctorStates.map((value) =>
            StateKey({ value, label: stateLabels[value], pressed: state === value }),
          )}
        </div>
      </form>`,
    )}
  </div>`;
}

function StateKey({ value, label, pressed }: { value: string; label: string; pressed: boolean }): VNode {
  return html`<button
    class="pill"
    type="submit"
    name="state"
    value=${value}
    aria-pressed=${String(pressed)}
    data-testid=${`state-${value}`}
  >${label}</button>`;
}

interface DelayKeysProps {
  doctorId: string;
  doctorName: string;
  /** What is told at this moment. */
  delay: Delay | null;
  /** The practice's own lines. */
  words: readonly string[];
}

/** One click in the waiting row; all who wait for this doctor read it. */
export function DelayKeys({ doctorId, doctorName, delay, words }: DelayKeysProps): VNode {
  const minutes = delay && 'minutes' in delay ? delay.minutes : null;
  const said = delay && 'words' in delay ? delay.words : null;
  return html`<form class="delay" method="post" action=${`/practice/doctors/${doctorId}/delay`} data-quick>
    <div class="pills" role="group" aria-label=${`Verspätung sagen: alle lesen es, die auf ${doctorName} warten`}>
      <span class="quiet" aria-hidden="true">Verspätung</span>
      ${delaySteps.map(
        (step) => html`<button
          class="pill"
          type="submit"
          name="minutes"
          value=${step}
          aria-pressed=${String(minutes === step)}
          data-testid=${`delay-${step}`}
        >+${step}<span class="visually-hidden"> Minuten</span></button>`,
      )}
    </div>
    ${
      words.length > 0 &&
      html`<details class="delay-words">
        <summary>Andere Worte</summary>
        <div class="pills">
          ${words.map(
            (line) => html`<button
              class="pill"
              type="submit"
              name="words"
              value=${line}
              aria-pressed=${String(said === line)}
              data-testid="delay-words"
            >${line}</button>`,
          )}
        </div>
      </details>`
    }
    ${
      delay &&
      html`<p class="delay-said" data-testid="delay-said">
        ${said && html`<span>„${said}“</span>`}
        <button class="link-button" type="submit" name="minutes" value="0" data-testid="delay-0">Zurücknehmen</button>
      </p>`
    }
  </form>`;
}
