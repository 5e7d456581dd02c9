import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Consultation } from '../../../consultation/consultation.ts';
import { isSameAddress } from '../../../consultation/mail_address.ts';
import type { Refusal } from '../../../consultation/refusal.ts';
import { listInbox, listOpen } from '../../../db/inbox.ts';
import { loadIncoming, loadIncomingFiles } from '../../../db/incoming_mails.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { readAnswer } from '../../../procedure/answer.ts';
import { assignMail, attachMail, discardMail, requestFromMail } from '../../../procedure/settle_mail.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import type { Choice } from '../../../views/components/form.ts';
import { formatBirthDate, formatDateTime } from '../../../views/components/formats.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { IncomingPage } from '../../../views/practice/mails/incoming.ts';
import { reasonWords } from '../../../views/practice/mails/incoming_words.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import { refusalWords } from '../../../views/practice/refusal_words.ts';
import { stageWords } from '../../../views/practice/stage_words.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';
import { asRefusal, refusalStatus, showRefusal } from '../refused.ts';
import { fileKind, serveFile } from './incoming_file.ts';

/** More consultations than this wait for a form in no practice. */
const openLimit = 500;

/** `/practice/incoming/ID`: a mail that waits, to be assigned, made a request or discarded. */
export function incomingRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/practice/incoming/:id', (c) => showMail(rt, c))
    .get('/practice/incoming/:id/files/:index', (c) => {
      const { id = '', index } = c.req.param();
      const file = /^\d{1,2}$/.test(index) ? loadIncomingFiles(rt, id)[Number(index)] : undefined;
      return file ? serveFile(c, file, Number(index) + 1) : showRefusal(rt, c, 'not_found');
    })
    .post('/practice/incoming/:id/assign', (c) =>
      settle(rt, c, async (mailId, form) => {
        const consultationId = form.text('consultation');
        if (consultationId === '') return { consultation: 'Bitte wählen Sie einen Vorgang.' };
        await assignMail(rt, { mailId, consultationId, by: actorOf(c) });
        return `/practice/consultations/${consultationId}`;
      }),
    )
    .post('/practice/incoming/:id/attach', (c) =>
      settle(rt, c, (mailId, form) => {
        const consultationId = form.text('of');
        if (consultationId === '') return { of: 'Bitte wählen Sie einen Vorgang.' };
        attachMail(rt, { mailId, consultationId, by: actorOf(c) });
        return `/practice/consultations/${consultationId}#answers`;
      }),
    )
    .post('/practice/incoming/:id/request', (c) =>
      settle(rt, c, async (mailId) => {
        const { id } = await requestFromMail(rt, { mailId, by: actorOf(c) });
        return `/practice/consultations/${id}?done=new`;
      }),
    )
    .post('/practice/incoming/:id/read', async (c) => {
      const form = await readForm(c);
      try {
        const id = readAnswer(rt, { mailId: c.req.param('id'), by: actorOf(c) });
        const next =
          form.text('back') === 'case' ? `/practice/consultations/${id}?done=read` : '/practice#answers';
        return c.redirect(next, 303);
      } catch (error) {
        return showRefusal(rt, c, asRefusal(error).code);
      }
    })
    .post('/practice/incoming/:id/discard', (c) =>
      settle(rt, c, (mailId, form) => {
        if (!form.has('sure')) return { sure: 'Bitte setzen Sie den Haken, wenn Sie sicher sind.' };
        discardMail(rt, { mailId, by: actorOf(c) });
        return '/practice#waiting-mails';
      }),
    );
}

type Form = Awaited<ReturnType<typeof readForm>>;

/** @param decide answers with the page that comes next, or with messages by field */
async function settle(
  rt: Runtime,
  c: Context<AppEnv>,
  decide: (
    mailId: string,
    form: Form,
  ) => string | Record<string, string> | Promise<string | Record<string, string>>,
): Promise<Response> {
  const form = await readForm(c);
  try {
    const next = await decide(c.req.param('id') ?? '', form);
    return typeof next === 'string' ? c.redirect(next, 303) : showMail(rt, c, { errors: next, status: 422 });
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal.code === 'not_found' || refusal.code === 'mail_settled')
      return showRefusal(rt, c, refusal.code);
    return showMail(rt, c, { problem: problemWords(refusal), status: refusalStatus(refusal.code) });
  }
}

function problemWords({ code, detail }: Refusal): string {
  if (code === 'bad_document') return reasonWords(`document_${(detail as { reason: string }).reason}`);
  return code === 'lifecycle' ? reasonWords('not_expected') : refusalWords[code].text;
}

interface Shown {
  problem?: string;
  errors?: Record<string, string>;
  status?: ContentfulStatusCode;
}

async function showMail(
  rt: Runtime,
  c: Context<AppEnv>,
  { problem, errors = {}, status = 200 }: Shown = {},
): Promise<Response> {
  const mail = loadIncoming(rt, c.req.param('id') ?? '');
  if (!mail) return showRefusal(rt, c, 'not_found');
  if (mail.state !== 'waiting') return showRefusal(rt, c, 'mail_settled');
  const files = await Promise.all(
    loadIncomingFiles(rt, mail.id).map(async (file) => ({
      name: file.name,
      size: file.bytes.length,
      preview: await fileKind(file.bytes),
    })),
  );
  const { open, preset } = openConsultations(rt, mail);
  const conversations = openConversations(rt, mail);
  const page = IncomingPage({
    context: pageContext(rt, c),
    mail,
    files,
    open,
    conversations,
    preset,
    problem: problem ?? null,
    errors,
  });
  return c.html(renderPage(page), status);
}

/** Whose words they may be: every open consultation, those with the sender's address first. */
function openConversations(rt: Runtime, mail: IncomingMail): Choice[] {
  const from = mail.header.from?.address ?? '';
  return listOpen(rt, openLimit)
    .map((consultation) => ({ consultation, same: isSameAddress(from, consultation.patient.email) }))
    .sort(
      (one, other) => Number(other.same) - Number(one.same) || byName(one.consultation, other.consultation),
    )
    .map(({ consultation: { id, patient, stage, startsAt }, same }) => ({
      value: id,
      label: [
        patientName(patient),
        startsAt === null ? stageWords[stage].label : formatDateTime(startsAt, rt.config.timeZone),
        same && 'gleiche E-Mail-Adresse',
      ]
        .filter(Boolean)
        .join(', '),
    }));
}

function byName(one: Consultation, other: Consultation): number {
  return patientName(one.patient).localeCompare(patientName(other.patient), 'de');
}

/** Whose form it may be, by name; the same address is said, because a person decides. */
function openConsultations(rt: Runtime, mail: IncomingMail): { open: Choice[]; preset: string } {
  const pending = listInbox(rt, rt.config.timeZone, openLimit).consentPending;
  const open = pending
    .map(({ id, patient }) => ({
      value: id,
      label: [
        patientName(patient),
        patient.birthDate && `geb. ${formatBirthDate(patient.birthDate)}`,
        isSameAddress(mail.header.from?.address ?? '', patient.email) && 'gleiche E-Mail-Adresse',
      ]
        .filter(Boolean)
        .join(', '),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de'));
  return {
    open,
    preset: pending.some(({ id }) => id === mail.consultationId) ? (mail.consultationId ?? '') : '',
  };
}
