import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { LinkButton } from '../components/link_button.ts';
import { searchPath } from '../practice/search_field.ts';
import { MessagePage } from './message.ts';

/** Where somebody goes on from a page that says no. */
export interface WayBack {
  href: string;
  /** It is the page of the form that was sent. */
  isForm: boolean;
}

interface NotFoundProps {
  context: PageContext;
  /** So long a finished case is kept. */
  retentionDays: number;
}

/** A page that does not exist: why that may be, and where to go instead. */
export function NotFoundPage({ context, retentionDays }: NotFoundProps): VNode {
  const title = 'Diese Seite gibt es nicht';
  if (!context.staff) {
    return MessagePage({
      context,
      kind: 'error',
      title,
      text: 'Bitte vergleichen Sie die Adresse mit Ihrer Mail. Ist der Termin schon länger her, dann ist die Seite inzwischen gelöscht.',
      link: { href: '/join', label: 'Einwahlcode eingeben' },
      actions: LinkButton({ href: '/', label: 'Zur Startseite', kind: 'secondary' }),
    });
  }
  const mayFind = context.staff.may(searchPath);
  return MessagePage({
    context,
    kind: 'error',
    title,
    text: mayFind
      ? `Vielleicht ist die Adresse nicht vollständig, oder der Vorgang ist gelöscht: Nach ${retentionDays} Tagen bleibt nichts von ihm. Suchen Sie nach Namen oder Geburtsdatum, oder sehen Sie in der Übersicht nach.`
      : 'Vielleicht ist die Adresse nicht vollständig, oder der Zugang, den Sie suchen, ist nicht mehr da. In der Übersicht finden Sie alles, was es gibt.',
    link: { href: '/practice', label: 'Zur Übersicht' },
    actions: mayFind && LinkButton({ href: searchPath, label: 'Suchen', kind: 'secondary' }),
  });
}

interface RequestRefusedProps {
  context: PageContext;
  /** The HTTP status. */
  status: number;
  /** Name and port under which the page was opened, where that is not the practice's address. */
  opened: string | null;
  /** Bytes that it may have at most, where it was too large. */
  most: number | null;
  /** It carried a file. */
  hasFile: boolean;
  back: WayBack;
}

/** What was sent is not taken: why, what to do, and the way on. Nothing of it is saved. */
export function RequestRefusedPage({ back, ...refused }: RequestRefusedProps): VNode {
  const { context, status } = refused;
  const { title, text } = refusedWords(refused);
  const home = context.staff
    ? { href: '/practice', label: 'Zur Übersicht' }
    : { href: '/', label: 'Zur Startseite' };
  const form = back.isForm && back.href !== home.href;
  return MessagePage({
    context,
    kind: status === 503 ? 'wait' : 'error',
    title,
    text: back.isForm ? `${text} Gespeichert ist davon nichts.` : text,
    link: form ? { href: back.href, label: 'Zurück zum Formular' } : home,
    actions: form && LinkButton({ ...home, kind: 'secondary' }),
  });
}

function refusedWords({ context, status, opened, most, hasFile }: Omit<RequestRefusedProps, 'back'>): {
  title: string;
  text: string;
} {
  switch (status) {
    case 403:
      if (opened !== null)
        return {
          title: 'Diese Praxis hat eine andere Adresse',
          text: `Sie haben die Seite unter „${opened}“ geöffnet; sie gehört zu ${context.publicOrigin}. Bitte öffnen Sie sie dort und füllen Sie das Formular noch einmal aus. Für die Praxis-IT: Die Einstellung PUBLIC_URL nennt die Adresse, die alle öffnen.`,
        };
      return {
        title: 'Das kam nicht von unserer Seite',
        text: `Ihr Browser sagt, dass dieses Formular von einer anderen Adresse kommt. Bitte öffnen Sie ${context.publicOrigin} und füllen Sie es dort noch einmal aus.`,
      };
    case 413:
      return hasFile
        ? {
            title: 'Die Datei ist zu groß',
            text: `Hier ${most === null ? 'passt sie nicht hinein' : `passen höchstens ${mostWords(most)} hinein`}. Bitte nehmen Sie ein kleineres Bild oder weniger Seiten und senden Sie noch einmal.`,
          }
        : {
            title: 'Das ist zu viel Text',
            text: 'Mit „Zurück“ im Browser steht er noch da. Bitte kürzen Sie ihn und senden Sie noch einmal.',
          };
    case 415:
      return {
        title: 'Das ist kein Formular',
        text: 'Diese Adresse nimmt nur, was ein Formular unserer Seiten sendet. Bitte öffnen Sie die Seite im Browser und füllen Sie das Formular dort aus.',
      };
    case 503:
      return {
        title: 'Gerade kommt sehr viel auf einmal an',
        text: 'Bitte gehen Sie zurück und senden Sie Ihre Eingabe in einer Minute noch einmal.',
      };
    default:
      return {
        title: 'Das ist hier nicht möglich',
        text: 'Bitte öffnen Sie die Seite neu und versuchen Sie es noch einmal.',
      };
  }
}

/** `16 MB`, `500 kB` */
function mostWords(bytes: number): string {
  const kB = 1024;
  return bytes < kB * kB ? `${Math.floor(bytes / kB)} kB` : `${Math.floor(bytes / kB / kB)} MB`;
}
