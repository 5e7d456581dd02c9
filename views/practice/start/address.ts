import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Select, TextField } from '../../components/form.ts';
import { FixedOutside, StartFrame, type StepForm, stepFields, TriedForm } from './frame.ts';

export const addressStepFields = ['address', 'way', 'proxy', 'acmeEmail'] as const;

type AddressField = (typeof addressStepFields)[number];
export type AddressStepValues = Record<AddressField, string>;

interface StartAddressPageProps extends StepForm<AddressField> {
  /** What stands in the way of the address; saving is possible all the same. */
  failure: string | null;
  fixed: boolean;
}

/** Under which name patients reach the practice, and whether that name leads here. */
export function StartAddressPage(props: StartAddressPageProps): VNode {
  const { context, values, errors, failure, fixed } = props;
  const field = stepFields(props);
  return StartFrame({
    context,
    step: 'address',
    title: 'Öffentliche Adresse',
    lead: 'Unter dieser Adresse öffnen Patienten ihren Link. Kameras gibt der Browser nur auf https frei.',
    errors,
    children: fixed
      ? FixedOutside({
          step: 'address',
          text: `Die Adresse ist ${context.publicOrigin}. Sie steht in den Einstellungen des Servers (PUBLIC_URL).`,
        })
      : TriedForm({
          step: 'address',
          failures: failure === null ? [] : [failure],
          failureTitle: 'Unter dieser Adresse ist der Server noch nicht zu finden',
          label: 'Prüfen und weiter',
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
          `,
        }),
  });
}
