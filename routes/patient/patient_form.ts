import {
  type PatientDataResult,
  requestFields,
  validatePatientData,
} from '../../consultation/patient_data.ts';
import { joinBirthDate, type TypedBirthDate, typedBirthDate } from '../../consultation/typed_birth_date.ts';
import type { Runtime } from '../../runtime.ts';
import { today } from '../clock.ts';
import type { FormInput } from '../form_input.ts';

/** What patients say of themselves in a form, checked; the birth date also as it stands in three fields. */
export function readPatient(
  rt: Runtime,
  form: Pick<FormInput, 'values'>,
): PatientDataResult & { typedDate: TypedBirthDate } {
  const typed = form.values();
  const typedDate = typedBirthDate(typed);
  const fields = { ...typed, birthDate: joinBirthDate(typedDate) };
  return { ...validatePatientData(fields, { today: today(rt), required: requestFields }), typedDate };
}
