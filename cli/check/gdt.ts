import { accessSync, constants, readdirSync } from 'node:fs';
import type { Config } from '../../config/settings.ts';
import { damagedFile } from '../../procedure/gdt_folder.ts';
import { reasonOf } from '../../program/reason.ts';
import type { Finding } from './finding.ts';

/** Whether the folders that are shared with the practice software can be used. Leaves nothing in them. */
export function checkGdt({ gdtIn, gdtOut }: Config): Finding {
  const finding = (result: Finding['result'], text: string): Finding => ({ what: 'gdt', result, text });
  if (!gdtIn && !gdtOut) return finding('off', 'GDT_IN and GDT_OUT are not set');
  const { W_OK, X_OK } = constants;
  for (const [name, folder] of Object.entries({ GDT_IN: gdtIn, GDT_OUT: gdtOut })) {
    if (!folder) continue;
    try {
      const names = readdirSync(folder);
      // What is taken in has to go from there, or it would come again.
      accessSync(folder, W_OK | X_OK);
      const damaged = name === 'GDT_IN' ? names.filter(damagedFile).length : 0;
      if (damaged > 0)
        return finding(
          'warning',
          `${damaged} damaged files in GDT_IN; the note beside each says what is wrong`,
        );
    } catch (error) {
      return finding('failed', `${name} cannot be used (${reasonOf(error)})`);
    }
  }
  const set = [gdtIn && 'GDT_IN can be read', gdtOut && 'GDT_OUT can be written'].filter(Boolean);
  return finding('ok', set.join(', '));
}
