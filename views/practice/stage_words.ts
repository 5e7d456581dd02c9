import type { StoredStage } from '../../consultation/lifecycle.ts';
import type { Tone } from '../components/notice.ts';

/** Where a consultation stands, in the practice's words. */
export const stageWords: Record<StoredStage, { label: string; kind: Tone | 'quiet' }> = {
  requested: { label: 'Neue Anfrage', kind: 'wait' },
  consent_pending: { label: 'Wartet auf Einwilligung', kind: 'quiet' },
  consent_review: { label: 'Einwilligung zu prüfen', kind: 'wait' },
  consented: { label: 'Termin vergeben', kind: 'wait' },
  scheduled: { label: 'Termin steht', kind: 'ok' },
  completed: { label: 'Abgeschlossen', kind: 'quiet' },
  no_show: { label: 'Nicht erschienen', kind: 'quiet' },
  cancelled: { label: 'Abgesagt', kind: 'quiet' },
  declined: { label: 'Abgelehnt', kind: 'quiet' },
  withdrawn: { label: 'Einwilligung widerrufen', kind: 'quiet' },
  merged: { label: 'Zusammengelegt', kind: 'quiet' },
};

/** What an appointment still lacks. */
export const consentMarks: Partial<Record<StoredStage, { label: string; kind: Tone }>> = {
  consent_pending: { label: 'Einwilligung fehlt', kind: 'wait' },
  consent_review: { label: 'Einwilligung zu prüfen', kind: 'wait' },
};

/** How the request came. */
export const sourceWords = {
  form: 'Online-Formular',
  practice: 'von der Praxis eingetragen',
  mail: 'per Mail',
  follow_up: 'Folgetermin',
  phone: 'am Telefon verbunden',
} as const;

/** How the consent came back. */
export const consentWays = {
  screen: 'am Bildschirm unterschrieben',
  upload: 'hochgeladen',
  mail: 'per Mail gekommen',
} as const;
