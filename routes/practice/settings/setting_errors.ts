import type { PracticeSettings } from '../../../consultation/practice.ts';
import { practiceFaults } from '../../../consultation/practice_faults.ts';
import { practiceFaultWords } from '../../../views/practice/settings/practice_fault_words.ts';
import { settingFields } from '../../../views/practice/settings/setting_words.ts';

/** Messages by field: one rule for the settings and for the first steps. */
export function settingErrors(values: PracticeSettings): Partial<Record<keyof PracticeSettings, string>> {
  const errors: Partial<Record<keyof PracticeSettings, string>> = {};
  const faults = practiceFaults(values);
  for (const { name, label } of settingFields) {
    const fault = faults[name];
    if (fault) errors[name] = practiceFaultWords(fault, { name, label, value: values[name] });
  }
  return errors;
}
