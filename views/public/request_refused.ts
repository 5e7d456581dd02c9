import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { linkTo } from '../components/language.ts';
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
  const { words } = context;
  const title = words.t('not-found-title');
  if (!context.staff) {
    return MessagePage({
      context,
      kind: 'error',
      title,
      text: words.t('not-found-text'),
      link: { href: linkTo(context, '/join'), label: words.t('not-found-code') },
      actions: LinkButton({ href: linkTo(context, '/'), label: words.t('to-start'), kind: 'secondary' }),
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
  const { words } = context;
  const { title, text } = refusedWords(refused);
  const home = context.staff
    ? { href: '/practice', label: 'Zur Übersicht' }
    : { href: '/', label: words.t('to-start') };
  const form = back.isForm && back.href !== home.href;
  const wayHome = { ...home, href: context.staff ? home.href : linkTo(context, home.href) };
  return MessagePage({
    context,
    kind: status === 503 ? 'wait' : 'error',
    title,
    text: back.isForm ? `${text} ${words.t('refused-nothing-saved')}` : text,
    link: form ? { href: linkTo(context, back.href), label: words.t('refused-back') } : wayHome,
    actions: form && LinkButton({ ...wayHome, kind: 'secondary' }),
  });
}

function refusedWords({ context, status, opened, most, hasFile }: Omit<RequestRefusedProps, 'back'>): {
  title: string;
  text: string;
} {
  const { words, publicOrigin: own } = context;
  const { t } = words;
  switch (status) {
    case 403:
      if (opened !== null)
        return { title: t('refused-host-title'), text: t('refused-host-form', { opened, own }) };
      return { title: t('refused-foreign-title'), text: t('refused-foreign-text', { own }) };
    case 413:
      if (!hasFile) return { title: t('refused-text-title'), text: t('refused-text-text') };
      return {
        title: t('refused-file-title'),
        text:
          most === null ? t('refused-file-any') : t('refused-file-text', { most: mostWords(words, most) }),
      };
    case 415:
      return { title: t('refused-kind-title'), text: t('refused-kind-text') };
    case 503:
      return { title: t('refused-busy-title'), text: t('refused-busy-text') };
    default:
      return { title: t('refused-title'), text: t('refused-text') };
  }
}

/** `16 MB`, `500 kB` */
function mostWords({ t }: Words, bytes: number): string {
  const kB = 1024;
  return bytes < kB * kB
    ? t('size-kilobytes', { count: Math.floor(bytes / kB) })
    : t('size-megabytes', { count: Math.floor(bytes / kB / kB) });
}
