import { markHandedOver } from '../db/mails.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/** The practice has told the patient what a mail says, another way: it is not sent any more. */
export function handOverMail(rt: Runtime, mailId: string): void {
  write(rt, (tx) => markHandedOver(tx, mailId));
  rt.hub.waitingListChanged();
}
