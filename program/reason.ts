/** In a word why the system refused, e.g. `ENOENT`. A refusal of Deno's own rights has only a name. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
