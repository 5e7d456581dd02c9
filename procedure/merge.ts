import { mergeChoices, mergedLanguage, mergedPatient, mergeOrder } from '../consultation/merge.ts';
import type { PatientField } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { keepLanguage, loadConsultation, updateConsultation } from '../db/consultations.ts';
import { forgetRequestText, unsureFields } from '../db/incoming_mails.ts';
import { areSeparate } from '../db/separate_cases.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { watchStep } from './keep_undo.ts';
import { actorName, nextStage, type StepInput } from './step.ts';

/**
 * Two requests of one person become one case. The one that goes ends as merged and names the one that stays;
 * its mails, its history and its link stay its own until the retention is over, because nobody has proven
 * that both came from one hand: its link opens nothing of the other case. Only chosen values and the
 * language are taken over.
 *
 * @param input `id`: the case that stays; `goes`: the other one, with the version that the page was made
 *   from; `apart`: the page said that the two are to stay two, and somebody has thought otherwise
 * @throws Refusal `not_found`, `stale`, `lifecycle` where these two cannot be merged (any more),
 *   `unsure_data` where a chosen value is doubtful
 */
export function mergeRequests(
  rt: Runtime,
  input: StepInput & {
    goes: { id: string; version: number };
    fields: readonly PatientField[];
    apart?: boolean;
  },
): void {
  write(rt, (tx) => {
    const [stays, goes] = [input.id, input.goes.id].map((id) => loadConsultation(rt, id, tx));
    if (!stays || !goes) throw new Refusal('not_found');
    const isStale = input.version !== stays.version || input.goes.version !== goes.version;
    if (isStale || areSeparate(tx, stays.id, goes.id) !== (input.apart ?? false)) throw new Refusal('stale');
    if (mergeOrder(stays, goes)?.stays !== stays) throw new Refusal('lifecycle', goes.stage);
    const choices = mergeChoices(stays.patient, goes.patient, unsureFields(rt, tx, goes.id));
    if (!input.fields.every((field) => choices.some((choice) => choice.field === field)))
      throw new Refusal('unsure_data');
    const keepUndo = watchStep(rt, tx, { id: stays.id, with: goes.id, action: 'merge', by: input.by });
    const patient = mergedPatient(stays.patient, goes.patient, input.fields);
    const gone = { stage: nextStage(goes, 'merge'), mergedInto: stays.id, endedAt: rt.now() };
    if (!updateConsultation(rt, tx, stays, { patient })) throw new Refusal('stale');
    if (!updateConsultation(rt, tx, goes, gone)) throw new Refusal('stale');
    const language = mergedLanguage(stays, goes);
    if (language !== null && language !== stays.language) keepLanguage(rt, tx, stays.id, language);
    forgetRequestText(tx, goes.id);
    for (const [consultationId, action] of [
      [goes.id, 'merged_into'],
      [stays.id, 'merge'],
    ] as const)
      recordAudit(tx, { at: rt.now(), actor: actorName(input.by), action, consultationId });
    keepUndo(stays.id);
  });
  rt.hub.waitingListChanged();
}
