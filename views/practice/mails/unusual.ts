import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { UnusualTime } from '../../../consultation/unusual_time.ts';
import { Notice } from '../../components/notice.ts';

/** A time that is not taken at all (P4). */
export interface RefusedTime {
  why: 'in_the_past' | 'too_far_ahead';
}

/** A time that would surprise somebody, and with whom it is. */
export interface Unusual {
  time: UnusualTime | RefusedTime;
  doctorName: string;
  /** The mail has gone with it: nothing is to be decided any more. */
  isSent?: boolean;
}

/** S3c: said beside the fields and in the mail, before it is sent; nothing has to be confirmed. */
export function UnusualNotice({ time, doctorName, isSent = false }: Unusual): VNode {
  const isRefused = time.why === 'in_the_past' || time.why === 'too_far_ahead';
  const possible = html`<p>Der Termin ist trotzdem möglich.</p>`;
  const refused = html`<p>Bitte wählen Sie eine andere Zeit; mit dieser lässt sich nichts senden.</p>`;
  return html`<div data-testid="unusual" data-why=${time.why}>
    ${Notice({
      kind: isRefused ? 'error' : 'wait',
      title: unusualWords(time, doctorName),
      children: isRefused ? refused : !isSent && possible,
    })}
  </div>`;
}

function unusualWords(time: Unusual['time'], doctorName: string): string {
  switch (time.why) {
    case 'in_the_past':
      return 'Dieser Zeitpunkt ist schon vorbei';
    case 'too_far_ahead':
      return 'Termine gehen höchstens 31 Tage im Voraus';
    case 'holiday':
      return `Dieser Tag ist ein Feiertag: ${time.name}`;
    case 'day_off':
      return `An diesem Tag hat ${doctorName} frei`;
    case 'weekday':
      return `An diesem Wochentag hat ${doctorName} keine Sprechzeit für Video`;
    case 'outside':
      return `Um diese Uhrzeit hat ${doctorName} keine Sprechzeit für Video`;
    case 'runs_over':
      return `Das Gespräch endet erst nach der Sprechzeit von ${doctorName}`;
  }
}

/** In a list of doctors, behind the name: ` (hat frei)` */
export function unusualMark(time: UnusualTime | null | undefined): string {
  if (!time) return '';
  return { holiday: ' (Feiertag)', day_off: ' (hat frei)', weekday: none, outside: none, runs_over: none }[
    time.why
  ];
}

const none = ' (keine Sprechzeit)';
