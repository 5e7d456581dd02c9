/** What `IMAP_URL` names: a server, an account and a folder. */
export interface MailboxPlace {
  host: string;
  port: number;
  user: string;
  /** `INBOX` unless the address has a path. */
  folder: string;
}

export function mailboxPlace(imapUrl: string): MailboxPlace {
  const { protocol, hostname, port, username, pathname } = new URL(imapUrl);
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
