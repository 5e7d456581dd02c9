import type { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { ConsentWay } from '../consultation/consultation.ts';
import type { DocumentEntry, DocumentState } from '../consultation/document.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { documents } from './schema.ts';
import type { Store } from './store.ts';

const entryColumns = {
  id: documents.id,
  consultationId: documents.consultationId,
  source: documents.source,
  state: documents.state,
  pages: documents.pages,
  createdAt: documents.createdAt,
};

/** Newest first. */
export function listDocuments(
  rt: Pick<Store, 'db'>,
  consultationId: string,
  tx: Queryable = rt.db,
): DocumentEntry[] {
  return tx
    .select(entryColumns)
    .from(documents)
    .where(eq(documents.consultationId, consultationId))
    .orderBy(desc(documents.createdAt))
    .all();
}

export function loadDocument(
  rt: Pick<Store, 'db' | 'vault'>,
  id: string,
  tx: Queryable = rt.db,
): (DocumentEntry & { content: Buffer }) | null {
  const row = tx.select().from(documents).where(eq(documents.id, id)).get();
  if (!row) return null;
  const { sealedContent, ...entry } = row;
  return {
    ...entry,
    content: loadSealer(rt, row.consultationId, tx).unseal(`document/${id}`, sealedContent),
  };
}

/**
 * @param input.content a PDF
 * @returns the new id
 */
export function insertDocument(
  rt: Pick<Store, 'db' | 'vault' | 'now'>,
  tx: Transaction,
  input: {
    consultationId: string;
    source: ConsentWay;
    state: DocumentState;
    content: Buffer;
    pages: number;
  },
): string {
  const { content, ...columns } = input;
  const id = randomUUID();
  tx.insert(documents)
    .values({
      ...columns,
      id,
      sealedContent: loadSealer(rt, input.consultationId, tx).seal(`document/${id}`, content),
      createdAt: rt.now(),
    })
    .run();
  return id;
}

export function setDocumentState(tx: Transaction, id: string, state: DocumentState): void {
  tx.update(documents).set({ state }).where(eq(documents.id, id)).run();
}
