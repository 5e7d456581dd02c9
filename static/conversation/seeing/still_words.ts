import type { AskingStep } from './still_asking.ts';
import type { GivingStep } from './still_giving.ts';

/** What the doctor reads. @param other the patient's name */
export function askingWords(step: AskingStep, other: string, time: string): string {
  switch (step) {
    case 'none':
      return '';
    case 'open':
      return `${other} wird gefragt. Das Bild kommt erst, wenn es dort freigegeben ist.`;
    case 'coming':
    case 'checking':
      return 'Das Bild ist freigegeben und kommt gerade an.';
    case 'shown':
      return `Aufgenommen um ${time} Uhr. Es wird nicht gespeichert und verschwindet mit diesem Gespräch.`;
    case 'refused':
      return `${other} möchte kein Bild senden.`;
    case 'unable':
      return `Die Kamera von ${other} gibt gerade kein Bild.`;
    case 'broken':
      return 'Das Bild ist nicht heil angekommen. Bitte fragen Sie noch einmal.';
  }
}

/** What the patient reads. @param other the doctor's name */
export function givingWords(step: GivingStep, other: string): string {
  switch (step) {
    case 'taking':
      return 'Einen Moment, das Bild wird aufgenommen. Bitte halten Sie still.';
    case 'ready':
      return `${other} bittet um dieses Bild. Es wird erst gesendet, wenn Sie es freigeben, und es wird nicht gespeichert.`;
    case 'framing':
      return 'Zeigen Sie der Kamera, was zu sehen sein soll, und tippen Sie auf „Aufnehmen“.';
    case 'sending':
      return 'Das Bild wird gesendet.';
    default:
      return '';
  }
}
