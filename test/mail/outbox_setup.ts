import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertConsultation } from '../../db/consultations.ts';
import { closeDatabase, type Database, openDatabase } from '../../db/database.ts';
import { listMails } from '../../db/mails.ts';
import { Vault } from '../../db/sealing.ts';
import { savePractice } from '../../db/settings.ts';
import type { MailEntry } from '../../letters/entry.ts';
import type { OutgoingMail } from '../../letters/message.ts';
import { queueMail } from '../../mail/outbox.ts';
import type { Runtime } from '../../runtime.ts';
import { practice } from './sample_mails.ts';

type OutboxRuntime = Pick<Runtime, 'config' | 'db' | 'vault' | 'now' | 'log'>;

/** The part of a runtime that the outbox needs, on a real file; `log` keeps its lines. */
export function makeOutboxRuntime(db: Database, clock: { ahead: number }, lines: string[]): OutboxRuntime {
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  return {
    config: { publicUrl: new URL('https://video.example.de') } as Runtime['config'],
    db,
    vault: new Vault(Buffer.alloc(32, 7)),
    now: () => Date.now() + clock.ahead,
    log: { info: keep, warn: keep, error: keep },
  };
}

/** A practice with one consultation, in a folder of its own. */
export function openPractice() {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-mail-'));
  const file = join(folder, 'sprechzimmer.sqlite');
  const db = openDatabase(file);
  const clock = { ahead: 0 };
  const lines: string[] = [];
  const rt = makeOutboxRuntime(db, clock, lines);
  db.transaction((tx) => savePractice(tx, practice, 0));
  const request: Parameters<typeof insertConsultation>[2] = {
    stage: 'requested',
    source: 'form',
    patient: {
      firstName: 'Erika',
      lastName: 'Mustermann',
      birthDate: '1964-08-12',
      phone: '0208 1',
      insurer: 'Testkasse',
      insuranceNumber: 'X000000000',
      email: 'erika@example.org',
    },
  };
  const consultationId = db.transaction((tx) => insertConsultation(rt, tx, request));
  return {
    file,
    rt,
    lines,
    /** Later than the real time by so many seconds. */
    advance(seconds: number) {
      clock.ahead += seconds * 1000;
    },
    /** Queues a mail and returns its id. */
    queue(change: Partial<OutgoingMail> = {}): string {
      const mail: OutgoingMail = {
        to: 'erika@example.org',
        subject: 'Ihre Videosprechstunde [4K7M2QX9T]',
        text: 'Guten Tag Erika Mustermann,\n\nschöne Grüße\n',
        html: '<p>Guten Tag Erika Mustermann</p>',
        attachments: [],
        ...change,
      };
      return db.transaction((tx) => queueMail(rt, tx, { consultationId, kind: 'appointment', mail }));
    },
    mail(id: string): MailEntry {
      const found = listMails(rt, consultationId).find((entry) => entry.id === id);
      if (!found) throw new Error('no such mail');
      return found;
    },
    mails: () => listMails(rt, consultationId),
    close() {
      closeDatabase(db);
      rmSync(folder, { recursive: true });
    },
  };
}
