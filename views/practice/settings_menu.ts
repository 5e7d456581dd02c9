import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { SubmitButton } from '../components/form.ts';

/** What the menu of the settings leads to. */
type SettingsPlace = 'practice' | 'hours' | 'mails' | 'print' | 'papers' | 'users' | 'start';

const places: readonly [place: SettingsPlace, href: string, label: string][] = [
  ['practice', '/practice/settings', 'Praxis'],
  ['hours', '/practice/settings/hours', 'Sprechzeiten'],
  ['mails', '/practice/settings/mails', 'Texte der Mails'],
  ['print', '/practice/print', 'Zum Drucken'],
  ['papers', '/practice/papers', 'Unterlagen'],
  ['users', '/practice/users', 'Team'],
  ['start', '/practice/start', 'Einrichtung'],
];

interface SettingsFrameProps {
  context: PageContext;
  current: SettingsPlace;
  /** Parts of this page, by their ids, in its order. */
  parts?: readonly { id: string; title: string }[];
  children: ComponentChildren;
}

/** The menu that all pages of the settings have, beside what they are about; on a phone above it. */
export function SettingsFrame({ context, current, parts = [], children }: SettingsFrameProps): VNode {
  const allowed = places.filter(([, href]) => context.staff?.may(href) === true);
  return html`<div class="settings">
    <nav class="settings-menu" aria-label="Einstellungen">
      <ul role="list">
        ${allowed.map(
          ([place, href, label]) => html`<li>
            <a href=${href} aria-current=${place === current ? 'page' : undefined}>${label}</a>
            ${
              place === current &&
              parts.length > 0 &&
              html`<ul role="list" class="settings-parts">
                ${parts.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}
              </ul>`
            }
          </li>`,
        )}
      </ul>
    </nav>
    <div class="settings-body">${children}</div>
  </div>`;
}

/**
 * The one way to save on every page of the settings: at the lower edge, wherever one is in the form. Its form
 * says with `unsaved` whether what stands in it has been saved.
 *
 * @param more what else this form can do
 */
export function SaveBar({ unsaved, more }: { unsaved: boolean; more?: ComponentChildren }): VNode {
  return html`<div class="save-bar">
    ${SubmitButton({ label: 'Speichern', icon: 'check' })} ${more}
    <p class="save-state" role="status">
      <span data-part="unsaved" hidden=${!unsaved}>Noch nicht gespeichert</span>
    </p>
  </div>`;
}
