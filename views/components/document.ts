import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from './context.ts';
import { languageOf } from './language.ts';
import { favicon, Logo } from './logo.ts';
import { PageWords } from './page_words.ts';
import { marked, speaking, strongMark } from './spoken.ts';

export interface LayoutProps {
  context: PageContext;
  /** Without the practice's name, which is added. */
  title: string;
  /** Names of entry points of the browser code, e.g. `visit` or `['forms']`. */
  script?: string | string[] | undefined;
  /** Stylesheets besides the one that every page has, e.g. `conversation`. */
  styles?: readonly string[] | undefined;
  children?: ComponentChildren;
}

/** What the device may choose; the call is always dark, paper always light. */
const colorSchemes = { patient: 'light dark', practice: 'light dark', call: 'dark', print: 'light' } as const;

type Theme = keyof typeof colorSchemes;

/** The shell that all layouts share. */
export function Document(props: LayoutProps & { theme: Theme }): VNode {
  const { context, theme } = props;
  const { words } = context;
  const scripts = [props.script ?? []].flat();
  const practice = context.practice.name || words.t('video-visit');
  const page = html`<html ...${languageOf(words.language)} class=${`theme-${theme}`}>
    <head>
      <meta charset="utf-8" />
      <title>${props.title} · ${practice}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content=${colorSchemes[theme]} />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href=${favicon} />
      <link rel="stylesheet" href=${context.assets.css} />
      ${props.styles?.map((name) => html`<link rel="stylesheet" href=${context.assets.style(name)} />`)}
      ${scripts.map((name) => html`<script type="module" src=${context.assets.script(name)}></script>`)}
    </head>
    <body data-account=${theme === 'practice' || theme === 'call' ? context.staff?.id : undefined}>
      <a class="skip-link" href="#main">${words.t('skip-to-content')}</a>
      ${props.children}
      <div class="visually-hidden" data-spoken="polite" aria-live="polite"></div>
      <div class="visually-hidden" data-spoken="assertive" aria-live="assertive"></div>
      ${PageWords({ words, scripts })}
    </body>
  </html>`;
  return speaking(words, page);
}

/** The practice's logo, or ours, and its name. */
export function PracticeName({ context, href }: { context: PageContext; href?: string }): VNode {
  const content = html`${
    context.hasLogo ? html`<img class="practice-logo" src="/logo" alt="" width="40" height="40" />` : Logo()
  }<bdi>${context.practice.name || context.words.t('video-visit')}</bdi>`;
  return href
    ? html`<a class="practice-name" href=${href}>${content}</a>`
    : html`<span class="practice-name">${content}</span>`;
}

export function DemoNotice({ words }: PageContext): VNode {
  return html`<aside class="demo-notice" aria-label=${words.t('demo-label')}>
    ${marked(words, 'demo-text', { strong: strongMark })}
  </aside>`;
}
