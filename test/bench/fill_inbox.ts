import { join } from 'node:path';
import { readConfig } from '../../config/settings.ts';
import { insertConsultation } from '../../db/consultations.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { Vault } from '../../db/sealing.ts';

/** Puts consultations into a demo's database, most of them over, a part in every section of the inbox. */
export function fillInbox(dataDir: string, count: number): void {
  const config = readConfig({ DATA_DIR: dataDir });
  const db = openDatabase(join(dataDir, 'sprechzimmer.sqlite'));
  const rt = { vault: new Vault(config.secretKey), now: Date.now };
  const patient = {
    firstName: 'Erika',
    lastName: 'Mustermann',
    birthDate: '1955-12-24',
    phone: '0208 5550123',
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
    email: 'erika@mail.example',
  };
  db.transaction((tx) => {
    for (let index = 0; index < count; index++) {
      insertConsultation(rt, tx, {
        stage: index % 10 === 0 ? 'consented' : 'requested',
        source: 'form',
        patient,
      });
    }
  });
  // Half of them ended long ago, as in a practice that keeps them for ninety days.
  db.$client.exec(
    "update consultations set stage = 'completed', ended_at = created_at where rowid % 2 = 0 and starts_at is null",
  );
  closeDatabase(db);
}
