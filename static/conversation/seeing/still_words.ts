import * as phrase from '../../../languages/keys.ts';
import { say } from '../../page/say.ts';
import type { AskingStep } from './still_asking.ts';
import type { GivingStep } from './still_giving.ts';

/** What the doctor reads. @param other the patient's name */
export function askingWords(step: AskingStep, other: string, time: string): string {
  return step === 'none' ? '' : say(phrase.stillAsking, { step, name: other, time });
}

/** What the patient reads. @param other the doctor's name */
export function givingWords(step: GivingStep, other: string): string {
  return step === 'none' || step === 'sent' ? '' : say(phrase.stillGiving, { step, name: other });
}
