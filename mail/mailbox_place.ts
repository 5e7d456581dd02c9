/** What the address of a mailbox names: a server, an account and a folder. */
export interface MailboxPlace {
  host: string;
  port: number;
  user: string;
  /** `INBOX` unless the address has a path. */
  folder: string;
}

/**
 * Of `IMAP_URL`. Of `SMTP_URL` only `user` is asked: it has the same form, but neither a folder nor these
 * ports.
 */
export function mailboxPlace(url: string): MailboxPlace {
  const { protocol, hostname, port, username, pathname } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (protocol === 'imaps:' ? 993 : 143),
    user: percentDecoded(username),
    folder: percentDecoded(pathname.slice(1)) || 'INBOX',
  };
}

/** As it stands in addresses; a lone `%` in a password means itself. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
