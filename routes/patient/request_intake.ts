import type { Context } from 'hono';
import { insurers } from '../../consultation/insurers.ts';
import { type Language, offeredLanguage, readLanguage } from '../../consultation/language.ts';
import type { PatientDataResult } from '../../consultation/patient_data.ts';
import { type TypedBirthDate, typedBirthDate } from '../../consultation/typed_birth_date.ts';
import { submitRequest } from '../../procedure/request.ts';
import type { Runtime } from '../../runtime.ts';
import { clientAddress } from '../../security/client_address.ts';
import type { AppEnv } from '../../security/env.ts';
import { requestLimit } from '../../security/limits.ts';
import type { PageContext } from '../../views/components/context.ts';
import { fieldMessages } from '../../views/patient/field_messages.ts';
import { type RequestAgain, type RequestFormProps, trapField } from '../../views/patient/request_parts.ts';
import type { FormInput } from '../form_input.ts';
import { storageStatus } from '../storage_status.ts';
import { formStamps } from './form_stamp.ts';
import { readPatient } from './patient_form.ts';

/** What a form of the request has sent, all at once or page by page. */
interface SentRequest extends Pick<PatientDataResult, 'data' | 'errors'> {
  typedDate: TypedBirthDate;
  privacy: boolean;
  language: Language | null;
  stamp: string;
  /** P16: a machine fills in what no patient sees; so does a password manager, whose patient can say so. */
  trapped: boolean;
  isPerson: boolean;
}

/** Taken, or why it has to be shown again. */
export type Taken = { status: 303 } | { status: 422 | 429 | 503 | 507; again?: RequestAgain };

/** S2: what both ways to ask have in common, so that one rule holds for both. */
export function requestIntake(rt: Runtime) {
  const stamps = formStamps(rt);
  const limit = requestLimit();

  return {
    /** A form that nobody has filled in. */
    blank: (context: PageContext): RequestFormProps => ({
      context,
      values: {},
      typedDate: typedBirthDate({}),
      errors: {},
      privacy: false,
      insurers,
      stamp: stamps.make(),
    }),

    read(form: Pick<FormInput, 'text' | 'values'>): SentRequest {
      const stamp = form.text('stamp');
      const tick = stamps.tickOf(stamp);
      const { data, errors, typedDate } = readPatient(rt, form);
      return {
        data,
        errors,
        typedDate,
        privacy: form.text('privacy') !== '',
        language: offeredLanguage(readLanguage(form.text('language')), rt.config.languages),
        stamp,
        trapped: form.text(trapField) !== '',
        isPerson: tick !== '' && form.text('person') === tick,
      };
    },

    /** The form as it was sent, with what is wrong in it. */
    asSent(context: PageContext, sent: SentRequest, again?: RequestAgain): RequestFormProps {
      const stamp = stamps.renew(sent.stamp);
      return {
        context,
        values: sent.data,
        typedDate: sent.typedDate,
        errors: fieldMessages(context.words, sent.errors),
        privacy: sent.privacy,
        privacyMissing: !sent.privacy,
        insurers,
        stamp,
        person: sent.trapped ? { tick: stamps.tickOf(stamp), ticked: sent.isPerson } : undefined,
        again,
      };
    },

    take(
      c: Context<AppEnv>,
      { data, errors, privacy, language, stamp, trapped, isPerson }: SentRequest,
    ): Taken {
      if (Object.keys(errors).length > 0 || !privacy || (trapped && !isPerson)) return { status: 422 };
      // A double tap has arrived already.
      if (stamps.isUsed(stamp, data)) return { status: 303 };
      if (stamps.isTooFast(stamp)) return { status: 422, again: 'too_fast' };
      if (!limit.allows(clientAddress(c, rt.config.trustProxy))) return { status: 429, again: 'too_many' };
      try {
        submitRequest(rt, { patient: data, source: 'form', language, by: { kind: 'patient' } });
      } catch (error) {
        // A patient who has filled in seven fields does not lose them to a full disk.
        const status = storageStatus(error);
        if (status) return { status, again: 'no_storage' };
        throw error;
      }
      stamps.use(stamp, data);
      return { status: 303 };
    },
  };
}

export type RequestIntake = ReturnType<typeof requestIntake>;
