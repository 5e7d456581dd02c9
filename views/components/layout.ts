import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './context.ts';
import { DemoNotice, Document, type LayoutProps, PracticeName } from './document.ts';
import { EnterButton } from './form.ts';
import { LanguagePicker, linkTo, ReviewNote } from './language.ts';
import { PhoneLink, SourceLink } from './links.ts';
import { LookPicker } from './look.ts';
import { Steps } from './steps.ts';

/** The whole page as text, ready for `c.html()`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A page for patients and the public: the practice's name and phone number, one column, the legal links. */
export function PatientLayout(props: LayoutProps & { step?: 1 | 2 | 3 | 4; wide?: boolean }): VNode {
  const { context, title, script, styles, step, wide } = props;
  const { words } = context;
  return Document({
    context,
    title,
    script,
    styles,
    theme: 'patient',
    children: html`
      <header class="site-header">
        ${context.formAgain && EnterButton({ form: context.formAgain })}
        <div class="site-bar">
          ${PracticeName({ context, href: linkTo(context, '/') })}
          <div class="site-tools" data-slot="look">
            ${context.practice.phone && PhoneLink({ phone: context.practice.phone, label: words.t('call-practice') })}
            ${LookPicker({ context })}
          </div>
        </div>
        ${LanguagePicker({ context })}
      </header>
      ${context.demo && DemoNotice(context)}
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
  const { words } = context;
  return html`<footer class="site-footer">
    <div class="site-footer-inner">
      <p>${words.t('footer-line')}</p>
      ${ReviewNote({ words })}
      <nav aria-label=${words.t('footer-label')}>
        <a href=${linkTo(context, '/helping')}>${words.t('footer-helping')}</a>
        <a href=${linkTo(context, '/terms')}>${words.t('footer-terms')}</a>
        <a href=${linkTo(context, '/privacy')}>${words.t('footer-privacy')}</a>
        <a href=${linkTo(context, '/imprint')}>${words.t('footer-imprint')}</a>
        <a href=${linkTo(context, '/accessibility')}>${words.t('footer-accessibility')}</a>
        ${SourceLink({})}
        ${!context.staff && html`<a href="/practice">${words.t('footer-practice')}</a>`}
      </nav>
    </div>
  </footer>`;
}
