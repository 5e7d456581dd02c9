import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languageFacts } from '../../consultation/language.ts';
import type { Words } from '../../languages/words.ts';
import { logoPlace } from '../../letters/message.ts';
import { inGerman, languageOf } from '../components/language.ts';
import type { Block, Frame } from './blocks.ts';

/*
 * Mail programs drop stylesheets, scripts and much of the layout, so: one column, styles on the elements,
 * nothing loaded from anywhere. Programs that keep <style> and know dark mode get the second palette.
 */
const font = 'font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif';
const style = {
  body: `margin:0;padding:24px 12px;background:#f6f3ec;color:#1d2624;${font};font-size:17px;line-height:1.55`,
  sheet:
    'max-width:600px;margin:0 auto;padding:24px 20px;background:#fffdf8;border:1px solid #d9d3c5;border-radius:8px',
  masthead: 'margin:0 0 24px;padding:0 0 12px;border-bottom:1px solid #d9d3c5;font-weight:600',
  text: 'margin:0 0 16px;white-space:pre-line',
  closing: 'margin:0 0 16px',
  heading: 'margin:28px 0 8px;font-size:19px;line-height:1.3',
  button:
    'display:inline-block;padding:14px 22px;background:#0b5c55;color:#ffffff;border-radius:6px;font-weight:600;text-decoration:none',
  link: 'color:#0b5c55',
  address: 'margin:6px 0 16px;font-size:14px;overflow-wrap:anywhere;word-break:break-word',
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  item: 'margin:0 0 8px',
  facts: 'margin:0 0 20px;padding:12px 16px;border-left:4px solid #0b5c55;background:#eef4f0',
  label: 'margin:0;font-size:14px',
  value: 'margin:0 0 8px;font-weight:600',
  code: 'margin:0 0 16px;font-family:ui-monospace,Consolas,Menlo,monospace;font-size:28px;font-weight:600;letter-spacing:2px;white-space:nowrap',
  quote:
    'margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #d9d3c5;white-space:pre-line;overflow-wrap:anywhere',
  small: 'margin:0 0 8px;font-size:14px',
  footer: 'margin:28px 0 0;padding:16px 0 0;border-top:1px solid #d9d3c5',
};

/** What has a side, in a mail that is read from right to left: few mail programs know logical properties. */
const mirrored = {
  ...style,
  list: 'margin:0 0 16px;padding:0 24px 0 0',
  facts: 'margin:0 0 20px;padding:12px 16px;border-right:4px solid #0b5c55;background:#eef4f0',
};

const dark = `
  @media (prefers-color-scheme: dark) {
    .body { background: #14181a !important; color: #ece9e1 !important; }
    .sheet { background: #1c2224 !important; border-color: #3b4446 !important; }
    .line { border-color: #3b4446 !important; }
    .facts { background: #1f2d2b !important; border-color: #86d3c6 !important; }
    .link { color: #86d3c6 !important; }
    .button { background: #86d3c6 !important; color: #0c2b28 !important; }
  }`;

/** All that is written as `style` or <style>, for the policy of a page that shows a mail. */
export const mailStyles: readonly string[] = [...Object.values(style), ...Object.values(mirrored), dark];

/** The HTML version: the same blocks as the text, nothing to load, nothing that tells whether it was read. */
export function renderHtml(frame: Frame): string {
  const { words } = frame;
  const german = inGerman(words);
  const page = html`<html ...${languageOf(words.language)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>${frame.subject}</title>
      <style>${dark}</style>
    </head>
    <body class="body" style=${style.body}>
      <div class="sheet" style=${style.sheet}>
        <p class="line" style=${style.masthead}>${ownName(words, frame.practiceName)}</p>
        ${frame.blocks.map((block) => blockAsHtml(block, words))}
        <p style=${style.closing}>${words.t('mail-regards')}</p>
        <p style=${style.closing}>
          ${frame.sender.map((line) => html`${ownName(words, line)}<br />`)}
          ${frame.phone && html`${words.t('mail-phone')}: <a class="link" style=${style.link} href=${telephone(frame.phone)} dir=${german.dir}>${frame.phone}</a>`}
        </p>
        <div class="line" style=${style.footer}>
          ${frame.footer.map((line) => html`<p style=${style.small}>${line}</p>`)}
        </div>
      </div>
    </body>
  </html>`;
  return `<!doctype html>${renderToString(page)}`.replace(
    '<p class="line"',
    () => `${logoPlace}<p class="line"`,
  );
}

/** The practice's name and address are German, and keep their direction. */
function ownName(words: Words, name: string): ComponentChildren {
  return words.language === 'de' ? name : html`<span ...${inGerman(words)}>${name}</span>`;
}

function blockAsHtml(block: Block, words: Words): VNode {
  return blockNode(block, words);
}

function blockNode(block: Block, words: Words) {
  const { dir } = inGerman(words);
  const sides = languageFacts[words.language].direction === 'rtl' ? mirrored : style;
  switch (block.type) {
    case 'text':
      return html`<p style=${style.text}>${block.text}</p>`;
    case 'heading':
      return html`<h2 style=${style.heading}>${block.text}</h2>`;
    case 'button':
      return html`<div>
        <a class="button" style=${style.button} href=${block.url}>${block.label}</a>
        ${shownUrl(block.url, dir)}
      </div>`;
    case 'link':
      return html`<div>
        ${block.label}:
        ${shownUrl(block.url, dir)}
      </div>`;
    case 'steps':
      return html`<ol style=${sides.list}>${items(block.items)}</ol>`;
    case 'list':
      return html`<ul style=${sides.list}>${items(block.items)}</ul>`;
    case 'facts':
      return html`<div class="facts" style=${sides.facts}>
        ${block.rows.map(([label, value]) => html`<p style=${style.label}>${label}:</p><p style=${style.value}>${value}</p>`)}
      </div>`;
    case 'code':
      return html`<div><p style=${style.label}>${block.label}:</p><p style=${style.code}>${dir ? html`<span dir=${dir}>${block.code}</span>` : block.code}</p></div>`;
    case 'quote':
      return html`<blockquote class="line" style=${style.quote} ...${inGerman(words)}>${block.text}</blockquote>`;
  }
}

function shownUrl(url: string, dir: 'ltr' | undefined): VNode {
  return html`<p style=${style.address}><a class="link" style=${style.link} href=${url} dir=${dir}>${url}</a></p>`;
}

function items(list: string[]) {
  return list.map((item) => html`<li style=${style.item}>${item}</li>`);
}

function telephone(phone: string): string {
  return `tel:${phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '')}`;
}
