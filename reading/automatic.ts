import { decodeTransfer } from './decode.ts';
import type { Head } from './head.ts';
import type { Part } from './parts.ts';

/** What a mail's head and structure say of how it came to be; `classify` judges by it. */
export interface AutomaticSigns {
  /** RFC 3834, in lower case; empty where it is not there. */
  autoSubmitted: string;
  /** In lower case: `bulk`, `list`, `junk`, `auto_reply`. */
  precedence: string;
  /**
   * A receipt, or a head field that only programs write that answer by themselves: `X-Autoreply`,
   * `X-Autorespond`. `X-Auto-Response-Suppress` is none of them: Exchange writes it into mails of people,
   * too.
   */
  autoReply: boolean;
  /** `list`: `List-Id` and its like; `bulk`: only a way to unsubscribe, as some form relays write it too. */
  list: 'none' | 'bulk' | 'list';
  /** `Return-Path: <>`: nobody is to be told of a failure, so it is one itself or an automatic answer. */
  nullSender: boolean;
  /** A multipart/report or a mail with `X-Failed-Recipients`: its text for programs (RFC 3464); else null. */
  deliveryStatus: string | null;
  /** The head of the mail that was returned, or the beginning of it. */
  returned: string;
}

export function readSigns(head: Head, parts: Part[]): AutomaticSigns {
  const lower = (name: string) => (head.raw(name) ?? '').toLowerCase().slice(0, 200);
  const type = head.structured('content-type');
  const isReport = type.value === 'multipart/report';
  const isReceipt = isReport && /disposition/i.test(type.params['report-type'] ?? '');
  const status = texts(parts, /^message\/(?:global-)?delivery-status$/);
  return {
    autoSubmitted: lower('auto-submitted'),
    precedence: lower('precedence'),
    autoReply: isReceipt || head.has(automaticFields),
    list: head.has(/^(?:list-(?:id|post)|(?:x-)?mailing-list)$/)
      ? 'list'
      : head.has(/^list-(?:unsubscribe|help|subscribe|owner)$/)
        ? 'bulk'
        : 'none',
    nullSender: head.raw('return-path')?.replace(/\s/g, '') === '<>',
    deliveryStatus:
      (isReport && !isReceipt) || status !== '' || head.has(/^x-failed-recipients$/) ? status : null,
    returned: texts(parts, /^(?:message\/(?:global|rfc822)(?:-headers)?|text\/rfc822(?:-headers)?)$/),
  };
}

const automaticFields =
  /^(?:x-)?auto-?(?:reply|respond|responder|response|generated|replied)(?:-from)?$|^x-vacation$/;

/** The beginning of all parts of these types. */
function texts(parts: Part[], type: RegExp): string {
  return parts
    .filter((part) => type.test(part.type))
    .slice(0, 5)
    .map((part) => {
      const encoding = part.head.raw('content-transfer-encoding') ?? '';
      return decodeTransfer(part.body.subarray(0, 32 * 1024), encoding).toString('latin1');
    })
    .join('\n\n');
}
