import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './context.ts';
import { DemoNotice, Document, type LayoutProps, PracticeName } from './document.ts';
import { PhoneLink } from './phone_link.ts';
import { SourceLink } from './source_link.ts';
import { Steps } from './steps.ts';

/** The whole page as text, ready for `c.html()`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A page for patients and the public: the practice's name and phone number, one column, the legal links. */
export function PatientLayout(props: LayoutProps & { step?: 1 | 2 | 3 | 4; wide?: boolean }): VNode {
  const { context, title, script, step, wide } = props;
  return Document({
    context,
    title,
    script,
    theme: 'patient',
    children: html`
      <header class="site-header">
        <div class="site-bar">
          ${PracticeName({ context, href: '/' })}
          ${context.practice.phone && PhoneLink({ phone: context.practice.phone, label: 'Praxis anrufen' })}
        </div>
      </header>
      ${context.demo && DemoNotice()}
      <main id="main" tabindex="-1" class=${wide ? 'page page-wide' : 'page'}>
        ${step && Steps({ current: step })} ${props.children}
      </main>
      ${PublicFooter({ context })}
    `,
  });
}

/** Nothing but its content: the video call, dark, as high as the window. */
export function CallLayout({ context, title, script, children }: LayoutProps): VNode {
  return Document({
    context,
    title,
    script,
    theme: 'call',
    styles: ['staff', 'conversation'],
    children: html`<main id="main" tabindex="-1" class="call-main">${children}</main>`,
  });
}

/**
 * A sheet to print, A5 where nothing else is said: the practice at the top, no navigation. On the screen it
 * shows how the paper will look.
 */
export function PrintLayout(props: LayoutProps & { size?: 'A4' }): VNode {
  const { context, title, script, size, children } = props;
  return Document({
    context,
    title,
    script,
    theme: 'print',
    styles: ['staff', ...(size === 'A4' ? ['paper'] : [])],
    children: html`<main id="main" tabindex="-1" class=${size === 'A4' ? 'sheet sheet-a4' : 'sheet'}>
      <div class="sheet-head">${PracticeName({ context })}</div>
      ${children}
      <p class="no-print quiet">${SourceLink({})}</p>
    </main>`,
  });
}

function PublicFooter({ context }: { context: PageContext }): VNode {
  return html`<footer class="site-footer">
    <div class="site-footer-inner">
      <p>Ohne Konto. Ohne Aufzeichnung. Von Ihrer Praxis selbst betrieben.</p>
      <nav aria-label="Rechtliches">
        <a href="/terms">Nutzungsbedingungen</a>
        <a href="/privacy">Datenschutz</a>
        <a href="/imprint">Impressum</a>
        <a href="/accessibility">Barrierefreiheit</a>
        ${SourceLink({})}
        ${!context.staff && html`<a href="/practice">Für die Praxis</a>`}
      </nav>
    </div>
  </footer>`;
}
