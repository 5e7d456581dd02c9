import type { PatientField } from '../../consultation/patient.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { button, quote, text } from './blocks.ts';
import { composeMail, letterOf, type MailContent, type MailProps } from './frame.ts';

export const askMissingWording: DefaultWording = {
  subject: 'Ihre Videosprechstunde: Bitte ergänzen',
  body: '{anrede},\n\nfür Ihre Videosprechstunde fehlen uns noch Angaben. Bitte ergänzen Sie sie auf Ihrer persönlichen Seite.',
  placeholders: [],
  required: [],
};

const labels: Record<PatientField, string> = {
  firstName: 'Vorname',
  lastName: 'Nachname',
  birthDate: 'Geburtsdatum',
  phone: 'Telefonnummer',
  insurer: 'Krankenkasse oder Versicherung',
  insuranceNumber: 'Versichertennummer',
  email: 'E-Mail-Adresse',
};

/** S2: something is missing or does not fit. */
export function askMissingMail(
  props: MailProps & {
    fields: readonly PatientField[];
    /** The practice's own words; may be empty. */
    note: string;
  },
): MailContent {
  return composeMail(props, askMissingWording, {}, [
    ...(props.fields.length > 0
      ? [{ type: 'list' as const, items: props.fields.map((field) => labels[field]) }]
      : []),
    ...quote(props.note),
    button('Angaben ergänzen', `${props.link}/data`),
    text(
      'Bitte schicken Sie uns diese Angaben nicht als Antwort auf diese Nachricht: Auf Ihrer Seite sind sie besser geschützt.',
    ),
  ]);
}

export const askMissingLetter = letterOf('ask_missing', askMissingMail);
