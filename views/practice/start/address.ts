import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, Select, SubmitButton, TextField } from '../../components/form.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { Later, nextStep, StartFrame, startPath } from './frame.ts';

export const addressStepFields = ['address', 'way', 'proxy', 'acmeEmail'] as const;

export type AddressStepValues = Record<(typeof addressStepFields)[number], string>;

/** Under which name patients reach the practice, and whether that name leads here. */
export function StartAddressPage(props: {
  context: PageContext;
  values: AddressStepValues;
  errors: Record<string, string>;
  /** What stands in the way of the address; saving is possible all the same. */
  failure: string | null;
  fixed: boolean;
}): VNode {
  const { context, values, errors, failure, fixed } = props;
  const field = (name: keyof AddressStepValues) => ({
    name,
    value: values[name],
    error: errors[name],
    autocomplete: 'off',
  });
  return StartFrame({
    context,
    step: 'address',
    title: 'Öffentliche Adresse',
    lead: 'Unter dieser Adresse öffnen Patienten ihren Link. Kameras gibt der Browser nur auf https frei.',
    errors,
    children: fixed
      ? html`
          ${Notice({
            kind: 'info',
            title: 'Von der Praxis-IT festgelegt',
            children: html`<p>Die Adresse ist ${context.publicOrigin}. Sie steht in den Einstellungen des Servers (PUBLIC_URL).</p>`,
          })}
          <div class="actions">
            ${LinkButton({ href: startPath(nextStep('address')), label: 'Weiter', testid: 'start-next' })}
          </div>
        `
      : html`
          ${
            failure &&
            Notice({
              kind: 'error',
              title: 'Unter dieser Adresse ist der Server noch nicht zu finden',
              live: true,
              children: html`
                <p>${failure}</p>
                <p>Gespeichert ist noch nichts. Ihre Eingaben stehen unten.</p>
              `,
            })
          }
          ${ActionForm({
            action: startPath('address'),
            testid: 'start-address',
            children: html`
              ${TextField({
                ...field('address'),
                label: 'Adresse',
                hint: 'Zum Beispiel https://video.praxis-sommer.de',
                type: 'url',
                required: true,
              })}
              ${Select({
                name: 'way',
                label: 'Wer verschlüsselt (TLS)',
                value: values.way,
                error: errors.way,
                options: [
                  { value: 'proxy', label: 'Ein Proxy davor, zum Beispiel Caddy oder nginx' },
                  { value: 'acme', label: 'Sprechzimmer selbst, mit automatischem Zertifikat' },
                ],
              })}
              ${TextField({
                ...field('proxy'),
                label: 'Adresse des Proxys',
                hint: 'Nur mit Proxy. Zum Beispiel 127.0.0.1; mehrere durch Kommas getrennt.',
                width: 'medium',
              })}
              ${TextField({
                ...field('acmeEmail'),
                label: 'E-Mail für die Zertifikatsstelle',
                hint: 'Nur ohne Proxy. Die Ports 80 und 443 müssen dafür bei diesem Server ankommen.',
                type: 'email',
              })}
              <div class="actions">
                ${SubmitButton({ label: 'Prüfen und weiter', name: 'do', value: 'test' })}
                ${
                  failure &&
                  SubmitButton({ label: 'Trotzdem speichern', kind: 'secondary', name: 'do', value: 'save' })
                }
              </div>
            `,
          })}
          ${Later({ step: 'address' })}
        `,
  });
}
