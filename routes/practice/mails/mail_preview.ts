import { createHash } from 'node:crypto';
import { html } from 'htm/preact';
import { renderToString } from 'preact-render-to-string';
import { mailStyles } from '../../../views/mail/as_html.ts';
import type { MailContent } from '../../../views/mail/frame.ts';

const plainStyle = 'white-space:pre-wrap;overflow-wrap:anywhere';

/**
 * A mail as a document for a frame on our own page. Mails carry their styles on the elements; the policy
 * allows exactly those that we write ourselves, and nothing else at all: no script, nothing loaded, no form.
 */
export const previewPolicy = [
  "default-src 'none'",
  `style-src 'unsafe-hashes' ${[...mailStyles, plainStyle].map((style) => `'sha256-${digest(style)}'`).join(' ')}`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** @param asText the plain version instead of the HTML one */
export function previewPage(content: MailContent | { errors: string[] }, asText: boolean): string {
  if ('errors' in content)
    return document('Noch keine Vorschau', html`${content.errors.map((error) => html`<p>${error}</p>`)}`);
  const subject = html`<p>Betreff: <strong>${content.subject}</strong></p>`;
  if (asText)
    return document(content.subject, html`${subject}<pre style=${plainStyle}>${content.text}</pre>`);
  return content.html.replace(/<body[^>]*>/, (body) => body + renderToString(subject));
}

function document(title: string, body: unknown): string {
  const page = html`<html lang="de">
    <head><meta charset="utf-8" /><meta name="color-scheme" content="light dark" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title></head>
    <body>${body}</body>
  </html>`;
  return `<!doctype html>${renderToString(page)}`;
}

function digest(style: string): string {
  return createHash('sha256').update(style).digest('base64');
}
