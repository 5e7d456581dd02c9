import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { UnusualTime } from '../../../consultation/unusual_time.ts';
import { Notice } from '../../components/notice.ts';

/** A time that would surprise somebody, and with whom it is. */
export interface Unusual {
  time: UnusualTime;
  doctorName: string;
}

/** S3c: said beside the fields and in the mail, before it is sent; nothing has to be confirmed. */
export function UnusualNotice({ time, doctorName }: Unusual): VNode {
  return html`<div data-testid="unusual" data-why=${time.why}>
    ${Notice({
      kind: 'wait',
      title: unusualWords(time, doctorName),
      children: html`<p>Der Termin ist trotzdem möglich.</p>`,
    })}
  </div>`;
}

function unusualWords(time: UnusualTime, doctorName: string): string {
  switch (time.why) {
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
