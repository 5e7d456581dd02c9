import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { icon } from '../../components/icons.ts';

/** By what somebody can show who it is. */
export interface FactorWays {
  app: boolean;
  passkey: boolean;
  recovery: boolean;
  /** An account without a factor shows its password again. */
  password: boolean;
}

/** Names of the fields below; no form that they are added to has such names. */
export type FactorErrors = Partial<
  Record<'factorCode' | 'factorRecovery' | 'factorPassword' | 'passkey', string>
>;

interface FactorFieldsProps {
  ways: FactorWays;
  errors: FactorErrors;
  /** Where the script asks for a challenge. */
  challengeAt: string;
  /** Of the one button where no passkey is used. */
  label: string;
}

/** What goes into a form that asks for the second factor: passkey, code of the app, recovery code. */
export function FactorFields({ ways, errors, challengeAt, label }: FactorFieldsProps): VNode {
  const typed = ways.app || ways.password;
  return html`
    ${
      ways.passkey &&
      PasskeyButton({
        act: 'get',
        challengeAt,
        label: 'Mit Passkey bestätigen',
        kind: 'primary',
        error: errors.passkey,
      })
    }
    ${
      ways.app &&
      TextField({
        name: 'factorCode',
        label: ways.passkey ? 'Oder: Code aus Ihrer App' : 'Code aus Ihrer App',
        hint: 'Sechs Ziffern. Alle 30 Sekunden kommt ein neuer Code.',
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        width: 'code',
        maxlength: 12,
        error: errors.factorCode,
        testid: 'factor-code',
      })
    }
    ${
      ways.password &&
      TextField({
        name: 'factorPassword',
        label: 'Ihr Kennwort',
        type: 'password',
        autocomplete: 'current-password',
        error: errors.factorPassword,
      })
    }
    ${typed && html`<div class="actions">${SubmitButton({ label, kind: ways.passkey ? 'secondary' : 'primary' })}</div>`}
    ${
      ways.recovery &&
      html`<details open=${errors.factorRecovery !== undefined || (!typed && !ways.passkey)}>
        <summary>Nichts davon zur Hand? Notfall-Code nehmen</summary>
        ${TextField({
          name: 'factorRecovery',
          label: 'Notfall-Code',
          hint: 'Einer der zehn Codes, die Sie beim Einrichten aufgehoben haben. Jeder gilt einmal.',
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          width: 'medium',
          maxlength: 40,
          error: errors.factorRecovery,
          testid: 'recovery-code',
        })}
        <div class="actions">${SubmitButton({ label: 'Mit Notfall-Code weiter', kind: 'secondary' })}</div>
      </details>`
    }
  `;
}

interface PasskeyButtonProps {
  /** `get` signs with a passkey, `create` makes one. */
  act: 'get' | 'create';
  challengeAt: string;
  label: string;
  kind: 'primary' | 'secondary';
  error?: string | undefined;
}

/**
 * Stands inside a form; the script `passkey` fills the hidden field and sends the form. Without a script it
 * says so instead.
 */
export function PasskeyButton({ act, challengeAt, label, kind, error }: PasskeyButtonProps): VNode {
  return html`<div class="passkey" data-passkey=${act} data-challenge=${challengeAt}>
    ${HiddenField({ name: 'factorCredential', value: '' })}
    <p class="field-error" data-part="passkey-error" role="alert" hidden=${error === undefined}>
      ${icon('warning')}<span>${error}</span>
    </p>
    <button class=${`button button-${kind}`} type="button" data-testid="passkey" hidden>
      ${icon('lock')}<span>${label}</span>
    </button>
    <p class="hint" data-part="passkey-missing">Passkeys gehen in diesem Browser nicht, oder JavaScript ist aus.</p>
  </div>`;
}
