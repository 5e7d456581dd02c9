import { type Context, Hono } from 'hono';
import { changedKinds, loadWording } from '../../../db/mail_templates.ts';
import { loadPractice } from '../../../db/settings.ts';
import { type MailKind, mailKinds } from '../../../letters/kinds.ts';
import { checkWording, type Wording } from '../../../letters/wording.ts';
import { changeWording, restoreWording } from '../../../procedure/change_wording.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import type { MailContent } from '../../../views/mail/frame.ts';
import { specimen } from '../../../views/mail/specimens.ts';
import { germanWording } from '../../../views/mail/wordings.ts';
import { MailTemplatePage } from '../../../views/practice/mails/mail_template.ts';
import { MailTemplatesPage } from '../../../views/practice/mails/mail_templates.ts';
import { showNotFound } from '../../failure.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { previewPage, previewPolicy } from './mail_preview.ts';

type Handler = (c: Context<AppEnv>, kind: MailKind) => Response | Promise<Response>;

/**
 * `/practice/settings/mails`: every kind of mail in the practice's own words, with a preview of what is not
 * yet saved.
 */
export function mailTemplateRoutes(rt: Runtime): Hono<AppEnv> {
  const withKind = (handle: Handler) => (c: Context<AppEnv>) => {
    const kind = mailKinds.find((one) => one === c.req.param('kind'));
    return kind ? handle(c, kind) : showNotFound(rt, c);
  };
  return new Hono<AppEnv>()
    .get('/practice/settings/mails', (c) =>
      c.html(renderPage(MailTemplatesPage({ context: pageContext(rt, c), changed: changedKinds(rt.db) }))),
    )
    .get(
      '/practice/settings/mails/:kind',
      withKind((c, kind) =>
        showTemplate(rt, c, kind, { done: doneWords.get(c.req.query('done') ?? '') ?? null }),
      ),
    )
    .post(
      '/practice/settings/mails/:kind',
      withKind(async (c, kind) => saveTemplate(rt, c, kind, await readForm(c))),
    )
    .post(
      '/practice/settings/mails/:kind/reset',
      withKind(async (c, kind) => reset(rt, c, kind, await readForm(c))),
    )
    .get(
      '/practice/settings/mails/:kind/preview',
      withKind((c, kind) => preview(rt, c, kind, loadWording(rt.db, kind))),
    )
    .post(
      '/practice/settings/mails/:kind/preview',
      withKind(async (c, kind) => preview(rt, c, kind, wordingOf(await readForm(c)))),
    );
}

const doneWords = new Map([
  ['saved', 'Der Text ist gespeichert. Er gilt für alle Mails, die ab jetzt entstehen.'],
  ['reset', 'Es gilt wieder der ursprüngliche Text.'],
]);

interface Shown {
  values?: Wording;
  errors?: Partial<Wording>;
  stale?: boolean;
  done?: string | null;
  status?: 200 | 409 | 422;
}

function showTemplate(
  rt: Runtime,
  c: Context<AppEnv>,
  kind: MailKind,
  shown: Shown,
): Response | Promise<Response> {
  const saved = loadWording(rt.db, kind);
  const now = saved ?? germanWording(kind);
  const page = MailTemplatePage({
    context: pageContext(rt, c),
    kind,
    as: germanWording(kind),
    values: shown.values ?? now,
    errors: shown.errors ?? {},
    version: saved?.version ?? 0,
    stale: shown.stale ? now : null,
    done: shown.done ?? null,
  });
  return c.html(renderPage(page), shown.status ?? 200);
}

function saveTemplate(
  rt: Runtime,
  c: Context<AppEnv>,
  kind: MailKind,
  form: FormInput,
): Response | Promise<Response> {
  const values = wordingOf(form);
  const errors = checkWording(germanWording(kind), values);
  if (Object.keys(errors).length > 0) return showTemplate(rt, c, kind, { values, errors, status: 422 });
  if (changeWording(rt, { kind, version: form.version() }, values) === 'stale')
    return showTemplate(rt, c, kind, { values, stale: true, status: 409 });
  return c.redirect(`/practice/settings/mails/${kind}?done=saved`, 303);
}

function reset(
  rt: Runtime,
  c: Context<AppEnv>,
  kind: MailKind,
  form: FormInput,
): Response | Promise<Response> {
  if (restoreWording(rt, { kind, version: form.version() }) === 'stale')
    return showTemplate(rt, c, kind, { stale: true, status: 409 });
  return c.redirect(`/practice/settings/mails/${kind}?done=reset`, 303);
}

/** What the mail would look like, for the frame on the page; `?as=text`: its plain version. */
function preview(
  rt: Runtime,
  c: Context<AppEnv>,
  kind: MailKind,
  wording: Wording | null,
): Response | Promise<Response> {
  const errors = wording ? Object.values(checkWording(germanWording(kind), wording)) : [];
  const content = errors.length > 0 ? { errors } : specimenOf(rt, kind, wording);
  return c.html(previewPage(content, c.req.query('as') === 'text'), errors.length > 0 ? 422 : 200, {
    'Content-Security-Policy': previewPolicy,
  });
}

function specimenOf(rt: Runtime, kind: MailKind, wording: Wording | null): MailContent {
  const { publicUrl, timeZone, joinEarlyMinutes, retentionDays } = rt.config;
  const tomorrow = Temporal.Instant.fromEpochMilliseconds(rt.now())
    .toZonedDateTimeISO(timeZone)
    .add({ days: 1 })
    .withPlainTime('10:15');
  return specimen(kind, {
    practice: loadPractice(rt.db).settings,
    publicUrl: publicUrl.origin,
    timeZone,
    wording,
    startsAt: tomorrow.epochMilliseconds,
    joinEarlyMinutes,
    retentionDays,
  });
}

function wordingOf(form: FormInput): Wording {
  return { subject: form.text('subject'), body: form.text('body') };
}
