/** The command line was not understood: one line on stderr, exit 2. */
export class UsageError extends Error {}

/** The command ran and failed for a reason that one line explains: exit 1. */
export class CommandError extends Error {}
