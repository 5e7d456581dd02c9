/**
 * Why, for whoever says it in words of their own. `costly`: opening it would take more memory than a server
 * has to spare for somebody's file; `other`: only the message says it.
 */
export type BackupFault =
  | 'not_encrypted'
  | 'no_key'
  | 'wrong_key'
  | 'costly'
  | 'no_backup'
  | 'changed'
  | 'newer'
  | 'other';

/** A backup that cannot be made or used. The message is one line for the person who asked for it. */
export class BackupError extends Error {
  readonly fault: BackupFault;

  constructor(message: string, fault: BackupFault = 'other') {
    super(message);
    this.fault = fault;
  }
}
