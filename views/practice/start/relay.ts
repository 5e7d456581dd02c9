import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ActionForm, Select, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice, type Tone } from '../../components/notice.ts';
import { relayWords } from '../relay_words.ts';
import { NextLink, StartFrame, type StepForm, startPath, stepFields } from './frame.ts';

export const relayStepFields = ['way', 'port', 'relayPorts', 'externalIp', 'urls'] as const;

type RelayField = (typeof relayStepFields)[number];
export type RelayStepValues = Record<RelayField, string>;

const tones: Record<keyof typeof relayWords, Tone> = {
  ok: 'ok',
  unknown: 'wait',
  failed: 'error',
  off: 'wait',
};

interface StartRelayPageProps extends StepForm<RelayField> {
  state: keyof typeof relayWords;
  /** Debian's `turnserver` is on this machine. */
  installed: boolean;
  /** Practice IT has set something about it outside. */
  fixed: boolean;
}

/** The relay for calls that find no direct way: tried with a real packet when the page is opened. */
export function StartRelayPage(props: StartRelayPageProps): VNode {
  const { context, values, errors, state, installed, fixed } = props;
  const field = stepFields(props);
  return StartFrame({
    context,
    step: 'relay',
    title: 'Relay',
    lead: 'Hinter strengen Firewalls finden zwei Browser keinen direkten Weg. Dann hilft ein Relay auf Ihrem Server. Es sieht nur Verschlüsseltes.',
    errors,
    children: html`
      ${Notice({
        kind: tones[state],
        title: relayWords[state].short,
        children: html`<p data-testid="start-relay" data-state=${state}>${relayWords[state].long}</p>`,
      })}
      <div class="actions">
        ${NextLink({ step: 'relay', kind: state === 'ok' || fixed ? 'primary' : 'secondary' })}
        ${LinkButton({ href: startPath('relay'), label: 'Noch einmal prüfen', kind: 'secondary' })}
      </div>
      ${
        fixed
          ? html`<p class="quiet">Das Relay steht in den Einstellungen des Servers und wird dort geändert.</p>`
          : html`<details class="start-more" open=${Object.keys(errors).length > 0 || state === 'failed'}>
              <summary>Relay ändern</summary>
              ${ActionForm({
                action: startPath('relay'),
                testid: 'start-relay-form',
                children: html`
                  ${Select({
                    name: 'way',
                    label: 'Welches Relay',
                    value: values.way,
                    error: errors.way,
                    options: [
                      {
                        value: 'embedded',
                        label: installed
                          ? 'Das eigene auf diesem Server'
                          : 'Das eigene (coturn ist hier noch nicht installiert)',
                      },
                      { value: 'outside', label: 'Ein anderes, das Sie selbst betreiben' },
                      { value: 'none', label: 'Keines' },
                    ],
                  })}
                  <div class="field-row">
                    ${TextField({
                      ...field('port'),
                      label: 'Port',
                      hint: 'UDP und TCP, leer: 3478',
                      inputmode: 'numeric',
                      width: 'short',
                    })}
                    ${TextField({
                      ...field('relayPorts'),
                      label: 'Portbereich',
                      hint: 'UDP, leer: 49152-49407',
                      width: 'medium',
                    })}
                  </div>
                  ${TextField({
                    ...field('externalIp'),
                    label: 'Öffentliche IP-Adresse',
                    hint: 'Nur wenn der Server hinter einem Router steht und sie nicht selbst findet',
                    width: 'medium',
                  })}
                  <h2>Anderes Relay</h2>
                  ${TextField({
                    ...field('urls'),
                    label: 'Adressen',
                    hint: 'turn:host:port, mehrere durch Kommas getrennt',
                  })}
                  ${TextField({
                    name: 'secret',
                    label: 'Gemeinsames Geheimnis',
                    type: 'password',
                    error: errors.secret,
                    autocomplete: 'off',
                  })}
                  <div class="actions">${SubmitButton({ label: 'Speichern und prüfen', kind: 'secondary' })}</div>
                `,
              })}
            </details>`
      }
    `,
  });
}
