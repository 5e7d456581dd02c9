/**
 * One life of a page for the others (PROTOCOL.md, "Instance"): 32 hexadecimal digits. `randomUUID` is not
 * there on a page without encryption, which must still be able to say so.
 */
export function newInstance(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
