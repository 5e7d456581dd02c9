/** Only a page of the practice's own: `//evil.example` and `https:` lead nowhere. */
export function localPath(text: string | undefined): string {
  return text && /^\/practice(\/[\w/-]*)?$/.test(text) ? text : '/practice';
}
