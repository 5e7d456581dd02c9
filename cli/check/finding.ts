/** One line of the answer of `check`. `off` is no failure: it is not set up. */
export interface Finding {
  what: 'settings' | 'disk' | 'database' | 'log' | 'clock' | 'backup' | 'tls' | 'smtp' | 'imap' | 'turn';
  result: 'ok' | 'failed' | 'off';
  text: string;
}
