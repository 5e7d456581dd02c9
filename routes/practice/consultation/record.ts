import { type Context, Hono } from 'hono';
import { type Closing, codeChecks, followUpCares } from '../../../consultation/record.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { handedOverAt, loadClosing } from '../../../db/records.ts';
import { gdtRecord, sendGdtRecord, takeGdtRecord } from '../../../procedure/gdt_record.ts';
import { makeRecord, recordable, type Said } from '../../../procedure/record.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import type { RecordCardProps } from '../../../views/practice/consultation/record_card.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, showRefusal } from '../refused.ts';

/**
 * For the patient's record (L2): `/practice/consultations/:id/record.pdf`, and `record.gdt` for the practice
 * software that the request came from. A POST brings what the doctor has said and, for the document alone,
 * free words; a GET takes what was said before.
 */
export function recordRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/consultations/:id/record.pdf', (c) => showRecordPdf(rt, c, {}))
    .post('/practice/consultations/:id/record.pdf', async (c) =>
      showRecordPdf(rt, c, said(await readForm(c))),
    )
    .get('/practice/consultations/:id/record.gdt', (c) => showRecordGdt(rt, c, {}))
    .post('/practice/consultations/:id/record.gdt', async (c) => {
      const form = await readForm(c);
      if (form.text('as') === 'file') return showRecordGdt(rt, c, said(form));
      const id = c.req.param('id');
      try {
        await sendGdtRecord(rt, { id, by: actorOf(c), ...said(form) });
      } catch (error) {
        return showRefusal(rt, c, asRefusal(error).code);
      }
      return c.redirect(`/practice/consultations/${id}?done=gdt`, 303);
    });
}

/** What the pages of a visit that is over show of it; null before that. */
export function recordCardOf(rt: Runtime, id: string): RecordCardProps | null {
  const found = recordable(rt, id);
  if (!found) return null;
  return {
    consultationId: id,
    tookPlace: found.took !== null,
    closing: loadClosing(rt, id),
    handedOverAt: handedOverAt(rt, id),
    gdt: gdtRecord(rt, id) && { folder: rt.config.gdtOut !== null },
    timeZone: rt.config.timeZone,
  };
}

async function showRecordPdf(rt: Runtime, c: Context<AppEnv>, input: Said) {
  const id = c.req.param('id') ?? '';
  try {
    const bytes = await makeRecord(rt, { id, by: actorOf(c), ...input });
    const { reference = '' } = loadConsultation(rt, id) ?? {};
    return handOut(c, bytes, { type: 'application/pdf', name: `Videosprechstunde-${reference}.pdf` });
  } catch (error) {
    return showRefusal(rt, c, asRefusal(error).code);
  }
}

function showRecordGdt(rt: Runtime, c: Context<AppEnv>, input: Said) {
  try {
    const record = takeGdtRecord(rt, { id: c.req.param('id') ?? '', by: actorOf(c), ...input });
    return handOut(c, record.bytes, { type: 'application/octet-stream', name: record.name(0) });
  } catch (error) {
    return showRefusal(rt, c, asRefusal(error).code);
  }
}

function handOut(c: Context<AppEnv>, bytes: Uint8Array, { type, name }: { type: string; name: string }) {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** A form without these fields leaves what was said before; an empty one says nothing. */
function said(form: FormInput): Said {
  const closing: Closing = { care: form.one('care', followUpCares), code: form.one('code', codeChecks) };
  return { closing: form.has('care') || form.has('code') ? closing : undefined, words: form.text('words') };
}
