/**
 * One line of the answer of `check`. `off` is no failure: it is not set up. `warning`: it works, but not for
 * ever.
 */
export interface Finding {
  what:
    | 'settings'
    | 'server'
    | 'disk'
    | 'database'
    | 'log'
    | 'clock'
    | 'key'
    | 'backup'
    | 'tls'
    | 'smtp'
    | 'imap'
    | 'turn'
    | 'gdt'
    | 'update';
  result: 'ok' | 'warning' | 'failed' | 'off';
  text: string;
}
