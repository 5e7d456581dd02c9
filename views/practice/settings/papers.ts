import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { SettingsFrame } from '../settings_menu.ts';

interface ListedPaper {
  /** Of its files. */
  name: string;
  title: string;
  use: string;
}

/** `/practice/papers`: what the practice has to be able to show (L7, L9). */
export function LegalPapersPage({
  context,
  papers,
}: {
  context: PageContext;
  papers: readonly ListedPaper[];
}): VNode {
  return PracticeLayout({
    context,
    title: 'Unterlagen',
    current: 'settings',
    styles: ['settings'],
    children: SettingsFrame({
      context,
      current: 'papers',
      children: html`
        <h1>Unterlagen</h1>
        <p>
          Was Sie vorzeigen können müssen, gemacht aus den Einstellungen dieser Praxis, in diesem Augenblick. Nichts davon nennt
          Patientinnen oder Patienten.
        </p>
        ${Notice({
          kind: 'wait',
          title: 'Das sind Entwürfe, keine Rechtsberatung',
          children: html`<p>
            Lassen Sie jedes Papier von Ihrer eigenen Anwältin oder Ihrem eigenen Anwalt prüfen und ergänzen. Was nur Sie wissen können,
            steht als Lücke darin.
          </p>`,
        })}
        ${papers.map((paper) => PaperCard({ paper }))}
      `,
    }),
  });
}

function PaperCard({ paper: { name, title, use } }: { paper: ListedPaper }): VNode {
  return Card({
    title,
    id: name,
    children: html`
      <p>${use}</p>
      <div class="actions">
        ${LinkButton({
          href: `/practice/papers/${name}.pdf`,
          label: 'Als PDF',
          about: title,
          kind: 'secondary',
          icon: 'document',
          download: true,
        })}
        ${LinkButton({
          href: `/practice/papers/${name}.txt`,
          label: 'Als Text',
          about: title,
          kind: 'secondary',
          icon: 'document',
          download: true,
        })}
      </div>
    `,
  });
}
