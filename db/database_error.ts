/** A database that this program must not open. The message is one line for the person who starts it. */
export class DatabaseError extends Error {
  /**
   * @param setting what to look at
   * @param cause the error of SQLite or the system, where it is not of ours
   */
  constructor(setting: 'DATA_DIR' | 'SECRET_KEY', text: string, cause?: unknown) {
    super(`${setting}: ${text}`, { cause });
  }
}
