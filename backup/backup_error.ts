/** A backup that cannot be made or used. The message is one line for the person who asked for it. */
export class BackupError extends Error {}
