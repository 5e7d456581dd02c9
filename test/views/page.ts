import type { VNode } from 'preact';
import { emptySettings } from '../../consultation/practice.ts';
import { wordsIn } from '../../languages/words.ts';
import type { PageContext } from '../../views/components/context.ts';
import { renderPage } from '../../views/components/layout.ts';

/** What a page knows in tests of views; assets are names only. */
export const pageContext: PageContext = {
  practice: {
    ...emptySettings,
    name: 'Praxis Dr. Test',
    street: 'Lindenstraße 12',
    postcode: '45468',
    city: 'Mülheim an der Ruhr',
    phone: '0208 5550100',
    email: 'praxis@praxis.example',
  },
  hasLogo: false,
  demo: false,
  assets: {
    css: '/static/main.css',
    script: (name) => `/static/${name}.js`,
    style: (name) => `/static/${name}.css`,
    words: (name, language) => `/static/${name}.${language}.json`,
  },
  publicOrigin: 'https://video.praxis.example',
  timeZone: 'Europe/Berlin',
  words: wordsIn('de'),
};

/** What somebody reads on a page, without its markup. */
export function textOf(page: VNode): string {
  return renderPage(page)
    .replace(/<(head|script)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}
