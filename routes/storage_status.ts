import { isRefusal } from '../consultation/refusal.ts';
import { storageTrouble } from '../consultation/storage_trouble.ts';

/**
 * The status of a form that could not be saved: 503 where it can be sent again in a moment, because another
 * program holds the database; 507 where somebody has to do something about the disk.
 *
 * @returns null for any other error
 */
export function storageStatus(error: unknown): 503 | 507 | null {
  if (!isRefusal(error, 'no_storage')) return null;
  return storageTrouble(error) === 'busy' ? 503 : 507;
}
