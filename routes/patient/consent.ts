import type { Buffer } from 'node:buffer';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Consultation } from '../../consultation/consultation.ts';
import { signsAtTheDoor } from '../../consultation/on_the_phone.ts';
import { isRefusal } from '../../consultation/refusal.ts';
import { loadDocument } from '../../db/documents.ts';
import { mostSignatureLength } from '../../documents/signature.ts';
import { type UploadRefusal, uploadRefusals } from '../../documents/upload_rules.ts';
import { Busy, readForeign, Stopped } from '../../foreign/read.ts';
import { consentForm, consentTextsFor } from '../../procedure/consent_form.ts';
import { signConsent, uploadConsent } from '../../procedure/sign.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv } from '../../security/env.ts';
import { renderPage } from '../../views/components/layout.ts';
import {
  type ConsentField,
  ConsentPage,
  type ConsentValues,
  NothingToSignPage,
  signForm,
} from '../../views/patient/consent.ts';
import { uploadWords } from '../../views/patient/upload_reasons.ts';
import { fileForm, signatureForm } from '../body.ts';
import { showNotFound } from '../failure.ts';
import { type FormInput, readForm } from '../form_input.ts';
import { withFormAgain } from '../own_language.ts';
import { storageStatus } from '../storage_status.ts';
import { caseFormLanguage } from './case_form.ts';
import { type LinkScene, withLink } from './link.ts';

type Errors = Partial<Record<ConsentField, string>>;

/** S3a: the consent: read, sign on the screen, print, upload, and the copy of what was signed. */
export function consentRoutes(rt: Runtime): Hono<AppEnv> {
  const by = { kind: 'patient' } as const;

  const showConsent = (
    scene: LinkScene,
    values: ConsentValues,
    errors: Errors,
    status: 200 | 413 | 422 | 503 | 507 = 200,
  ) => {
    const { c, consultation, base } = scene;
    if (consultation.stage !== 'consent_pending') return nothingToSign(scene);
    const context = c.req.method === 'POST' ? withFormAgain(rt, scene.context, signForm) : scene.context;
    const page = ConsentPage({
      context,
      base,
      ...consentTextsFor(rt, consultation, context.words),
      patientName: signerName(consultation),
      values,
      errors,
      rejection: consultation.reason,
      atTheDoor: signsAtTheDoor(consultation),
      notSaved: status === 507 && !errors.file,
    });
    return c.html(renderPage(page), status);
  };

  async function sign(opened: LinkScene, form: FormInput): Promise<Response> {
    const { context, asked } = caseFormLanguage(rt, opened, { form, id: signForm });
    const scene = { ...opened, context };
    const { c, consultation, base } = scene;
    const { t } = context.words;
    const { refusal, ...values } = valuesOf(form);
    // What was wrong with a file is said again in the language that was chosen for it.
    if (asked && refusal)
      return showConsent(scene, { ...values, refusal }, { file: uploadWords(context.words, refusal) }, 422);
    const errors: Errors = {};
    if (!values.consent) errors.consent = t('sign-not-ticked');
    if (values.typedName === '') errors.typedName = t('sign-no-name');
    else if (values.typedName.length > 200) errors.typedName = t('sign-long-name');
    const signature = await signatureOf(values.signature);
    if (signature === 'invalid') errors.signature = t('sign-broken');
    if (signature === 'busy') errors.signature = t('sign-busy');
    if (asked || signature === 'invalid' || signature === 'busy' || Object.keys(errors).length > 0) {
      const kept = signature === 'invalid' ? { ...values, signature: '' } : values;
      return showConsent(scene, kept, errors, signature === 'busy' ? 503 : 422);
    }
    const { typedName, reminder, fileExchange } = values;
    const choice = { typedName, reminder, fileExchange, signaturePng: signature };
    try {
      await signConsent(rt, { id: consultation.id, by, ...choice });
    } catch (error) {
      const status = storageStatus(error);
      if (status) return showConsent(scene, values, {}, status);
      throw error;
    }
    return c.redirect(signsAtTheDoor(consultation) ? `${base}/visit` : `${base}?done=signed`, 303);
  }

  async function upload(scene: LinkScene, form: FormInput): Promise<Response> {
    const { c, consultation, base } = scene;
    const { words } = scene.context;
    const files = form.files('file');
    try {
      await uploadConsent(rt, { id: consultation.id, by, files });
    } catch (error) {
      const unsaved = storageStatus(error);
      if (unsaved) return showConsent(scene, valuesOf(form), { file: words.t('upload-not-saved') }, unsaved);
      if (!isRefusal(error, 'bad_document')) throw error;
      // What `documents/upload.ts` has said; among several files it names the one.
      const { reason, file } = error.detail as { reason: UploadRefusal; file: string };
      const said = uploadWords(words, reason, files.length > 1 ? file : null);
      return showConsent(
        scene,
        { ...unsigned, refusal: reason },
        { file: said },
        reason === 'busy' ? 503 : 422,
      );
    }
    return c.redirect(`${base}?done=signed`, 303);
  }

  /** How many bodies of one link are on their way: whoever is slow keeps nobody else waiting. */
  const onTheWay = new Map<string, number>();

  async function readFiles({ c, consultation: { id } }: LinkScene): Promise<FormInput> {
    const number = onTheWay.get(id) ?? 0;
    // The first may have broken off without a word, and the patient tries again.
    if (number >= 2) throw new Busy();
    onTheWay.set(id, number + 1);
    try {
      return await readForm(c, fileForm);
    } finally {
      const left = (onTheWay.get(id) ?? 1) - 1;
      if (left > 0) onTheWay.set(id, left);
      else onTheWay.delete(id);
    }
  }

  async function take(scene: LinkScene, isMultipart: boolean): Promise<Response> {
    // Only such a form carries files; a drawn signature is a long field.
    const form = await (isMultipart ? readFiles(scene) : readForm(scene.c, signatureForm));
    const isUpload = scene.c.req.path.endsWith('/upload') || form.has('file');
    return isUpload ? upload(scene, form) : sign(scene, form);
  }

  async function takeForm(scene: LinkScene): Promise<Response> {
    if (scene.consultation.stage !== 'consent_pending') return nothingToSign(scene);
    const { words } = scene.context;
    const isMultipart = /^multipart\//i.test(scene.c.req.header('content-type') ?? '');
    try {
      return await take(scene, isMultipart);
    } catch (error) {
      const status = error instanceof HTTPException ? error.status : 0;
      if (error instanceof Busy || status === 503)
        return showConsent(scene, unsigned, { file: uploadWords(words, 'busy') }, 503);
      // More than the server reads at all.
      if (status === 413) return showConsent(scene, unsigned, { file: uploadWords(words, 'too_large') }, 413);
      throw error;
    }
  }

  return new Hono<AppEnv>()
    .get(
      '/c/:token/consent',
      withLink(rt, (scene) => showConsent(scene, unsigned, {}), signsAtTheDoor),
    )
    .post('/c/:token/consent', withLink(rt, takeForm, signsAtTheDoor))
    .post('/c/:token/consent/upload', withLink(rt, takeForm))
    .get(
      '/c/:token/consent.pdf',
      withLink(rt, async ({ c, consultation, context }) => {
        return pdf(c, await consentForm(rt, consultation, context.words), 'Einwilligung.pdf');
      }),
    )
    .get(
      '/c/:token/consent/signed.pdf',
      withLink(rt, ({ c, consultation }) => {
        const document =
          consultation.consent?.documentId && loadDocument(rt, consultation.consent.documentId);
        if (!document) return showNotFound(rt, c);
        return pdf(c, document.content, 'Einwilligung-unterschrieben.pdf');
      }),
    );
}

const unsigned: ConsentValues = {
  consent: false,
  reminder: false,
  fileExchange: false,
  typedName: '',
  signature: '',
};

function nothingToSign({ c, consultation, context, base }: LinkScene): Response | Promise<Response> {
  const page = NothingToSignPage({
    context,
    base,
    signed: consultation.stage !== 'requested',
    hasCopy: Boolean(consultation.consent?.documentId),
  });
  return c.html(renderPage(page));
}

function valuesOf(form: FormInput): ConsentValues {
  const ticked = (name: string) => form.text(name) !== '';
  return {
    consent: ticked('consent'),
    reminder: ticked('reminder'),
    fileExchange: ticked('fileExchange'),
    typedName: form.text('typedName').replace(/\s+/g, ' '),
    signature: form.text('signature'),
    refusal: form.one('refusal', uploadRefusals),
  };
}

/** The drawn signature from its data URL; null where nothing was drawn. */
async function signatureOf(dataUrl: string): Promise<Buffer | null | 'invalid' | 'busy'> {
  if (dataUrl === '') return null;
  if (dataUrl.length > mostSignatureLength) return 'invalid';
  try {
    return (await readForeign('signature', dataUrl)) ?? 'invalid';
  } catch (error) {
    if (error instanceof Stopped) return 'invalid';
    if (error instanceof Busy) return 'busy';
    throw error;
  }
}

function signerName({ patient }: Consultation): string {
  return `${patient.firstName} ${patient.lastName}`.trim();
}

/** Always a PDF that we have made or cleaned. */
function pdf(c: Context<AppEnv>, content: Buffer, filename: string): Response {
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${filename}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
}
