import type { Language } from '../consultation/language.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import { Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { keepLanguage, loadConsultation } from '../db/consultations.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * The patient chooses on the personal page what to read; the practice sees it in the case. The version stays,
 * or a form that is open at the practice would be refused for it.
 *
 * @throws Refusal `lifecycle` after the end
 */
export function chooseLanguage(rt: Runtime, { id, language }: { id: string; language: Language }): void {
  write(rt, (tx) => {
    const consultation = loadConsultation(rt, id, tx);
    if (!consultation) throw new Refusal('not_found');
    if (isEnd(consultation.stage)) throw new Refusal('lifecycle', consultation.stage);
    if (consultation.language === language) return;
    keepLanguage(rt, tx, id, language);
    recordAudit(tx, { at: rt.now(), actor: 'patient', action: 'choose_language', consultationId: id });
  });
}
