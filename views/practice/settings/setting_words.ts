import { isRegion, regions } from '../../../consultation/holidays.ts';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import type { Choice } from '../../components/form.ts';

export interface SettingField {
  name: keyof PracticeSettings;
  label: string;
  hint?: string;
  kind?: 'tel' | 'email' | 'url' | 'long' | 'check' | 'choice';
  /** For `choice`. */
  options?: readonly Choice[];
}

interface SettingGroup {
  id: string;
  title: string;
  text?: string;
  /** Fields that stand in one line. */
  rows: SettingField[][];
}

/** Every setting of the practice, in the order of the page. */
export const settingGroups: readonly SettingGroup[] = [
  {
    id: 'address',
    title: 'Praxis',
    text: 'Steht auf allen Seiten und in allen Mails.',
    rows: [
      [{ name: 'name', label: 'Name der Praxis' }],
      [
        { name: 'street', label: 'Straße und Hausnummer' },
        { name: 'postcode', label: 'Postleitzahl' },
        { name: 'city', label: 'Ort' },
      ],
      [
        { name: 'phone', label: 'Telefon', hint: 'Steht auf jeder Seite als Ausweg', kind: 'tel' },
        { name: 'email', label: 'E-Mail', kind: 'email' },
        { name: 'website', label: 'Website', kind: 'url' },
      ],
    ],
  },
  {
    id: 'legal',
    title: 'Impressum und Datenschutz',
    text: 'Steht im Impressum, in der Datenschutzerklärung und in der Einwilligung.',
    rows: [
      [
        { name: 'responsible', label: 'Verantwortliche Person' },
        {
          name: 'professionalTitle',
          label: 'Berufsbezeichnung',
          hint: 'mit dem Staat, in dem sie verliehen wurde',
        },
      ],
      [
        { name: 'chamber', label: 'Ärztekammer und Aufsichtsbehörde', kind: 'long' },
        { name: 'complaintAuthority', label: 'Datenschutzaufsicht', hint: 'für Beschwerden', kind: 'long' },
      ],
      [{ name: 'dataProtectionOfficer', label: 'Datenschutzbeauftragte Person', hint: 'falls benannt' }],
      [
        { name: 'hosting', label: 'Wer betreibt Server und Relay, und wo?', kind: 'long' },
        { name: 'mailProvider', label: 'Wer stellt die Mails zu?', kind: 'long' },
      ],
    ],
  },
  {
    id: 'texts',
    title: 'Eigene Texte',
    rows: [
      [{ name: 'welcomeText', label: 'Begrüßung auf der Startseite', kind: 'long' }],
      [
        {
          name: 'appointmentText',
          label: 'Hinweis in der Terminmail',
          hint: 'Bitte nichts zur Gesundheit',
          kind: 'long',
        },
      ],
      [
        {
          name: 'answerTexts',
          label: 'Texte für Antworten, Nachfragen und Absagen',
          hint: 'Dazwischen eine leere Zeile; die erste Zeile eines Textes ist seine Überschrift. Im Vorgang fügen Sie ihn mit einer Wahl ein. Bitte nichts, was nur für eine Person gilt',
          kind: 'long',
        },
      ],
      [
        {
          name: 'waitingText',
          label: 'Worte an Wartende',
          hint: 'Ein Satz in jeder Zeile, höchstens sechs. Im Wartezimmer sagen Sie ihn mit einem Klick. Bitte nichts über andere Personen',
          kind: 'long',
        },
      ],
    ],
  },
  {
    id: 'requests',
    title: 'Anfragen per Mail',
    text: 'Eine Mail mit dem Stichwort „Videosprechstunde“ wird von selbst zur Anfrage.',
    rows: [
      [
        {
          name: 'requestWords',
          label: 'Andere Worte dafür',
          hint: 'Eines in jeder Zeile. Eine Mail mit einem dieser Worte und mindestens drei Angaben (etwa Geburtsdatum, Telefon, Kasse) wartet in der Übersicht, bis Sie entscheiden',
          kind: 'long',
        },
      ],
    ],
  },
  {
    id: 'reminders',
    title: 'Erinnerungen',
    text: 'Nur an Patientinnen und Patienten, die in der Einwilligung zugestimmt haben. Wer den Termin erst kurz vorher erfahren hat, wird nicht erinnert.',
    rows: [
      [
        {
          name: 'remindDay',
          label: 'Am Tag vorher erinnern',
          hint: 'Zur Uhrzeit des Termins, aber nie zwischen 20 und 8 Uhr',
          kind: 'check',
        },
        { name: 'remindHour', label: 'Eine Stunde vorher erinnern', kind: 'check' },
      ],
    ],
  },
  {
    id: 'holidays',
    title: 'Feiertage',
    text: 'An Feiertagen wird keine Zeit angeboten, und der Kalender nennt sie. Einen Termin festlegen können Sie dort trotzdem.',
    rows: [
      [
        {
          name: 'federalState',
          label: 'Bundesland',
          hint: 'Ohne Wahl gelten nur die neun Feiertage, die in ganz Deutschland gelten. Heiligabend und Silvester sind keine: Tragen Sie sie bei den Sprechzeiten als freie Tage ein',
          kind: 'choice',
          options: [
            { value: '', label: 'Nicht gewählt' },
            ...Object.entries(regions).map(([value, label]) => ({ value, label })),
          ],
        },
      ],
    ],
  },
  {
    id: 'connection',
    title: 'Verbindung',
    rows: [
      [
        {
          name: 'relayOnly',
          label: 'Nur über das Relay der Praxis verbinden',
          hint: 'Dann sieht keine Seite die Internet-Adresse der anderen. Bild und Ton laufen verschlüsselt über Ihren Server und brauchen dort mehr Leitung.',
          kind: 'check',
        },
      ],
    ],
  },
];

/** A saved value in words. */
export function settingValueWords({ name, kind }: SettingField, value: string): string {
  if (kind === 'check') return value === 'yes' ? 'an' : 'aus';
  return name === 'federalState' && isRegion(value) ? regions[value] : value;
}

export const settingFields: readonly SettingField[] = settingGroups.flatMap(({ rows }) => rows.flat());
