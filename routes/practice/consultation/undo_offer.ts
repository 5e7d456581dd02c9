import { openUndo } from '../../../procedure/undo_step.ts';
import type { Runtime } from '../../../runtime.ts';
import type { UndoOffer } from '../../../views/practice/undo_bar.ts';

/** The last step of a case, if it can be taken back: also after a reload, a restart, and for a colleague. */
export function undoOffer(rt: Runtime, id: string): UndoOffer | null {
  const open = openUndo(rt, id);
  if (!open) return null;
  const { id: step, consultationId, action, until, hasMail } = open;
  const sends = hasMail && rt.config.smtpUrl !== null;
  return { step, consultationId, action, leftMs: until - rt.now(), sends };
}
