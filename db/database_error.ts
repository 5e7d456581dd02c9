/** A database that this program must not open. The message is one line for the person who starts it. */
export class DatabaseError extends Error {
  /** @param setting what to look at */
  constructor(setting: 'DATA_DIR' | 'SECRET_KEY', text: string) {
    super(`${setting}: ${text}`);
  }
}
