import { resetWording, saveWording } from '../db/mail_templates.ts';
import { write } from '../db/write.ts';
import type { MailKind } from '../letters/kinds.ts';
import type { Wording } from '../letters/wording.ts';
import type { Runtime } from '../runtime.ts';

/** What the practice saw when it changed the words of a kind of mail: 0 while they are as they came. */
interface Seen {
  kind: MailKind;
  version: number;
}

/** The practice's own words. @returns `stale` when somebody else has saved since */
export function changeWording(rt: Runtime, { kind, version }: Seen, words: Wording): 'saved' | 'stale' {
  return write(rt, (tx) => saveWording(tx, kind, words, version));
}

/** Back to how the words came. @returns `stale` when somebody else has saved since */
export function restoreWording(rt: Runtime, { kind, version }: Seen): 'saved' | 'stale' {
  return write(rt, (tx) => resetWording(tx, kind, version));
}
