import type { ConsentWay } from './consultation.ts';

/** What the practice has said of a signed form. */
export const documentStates = ['submitted', 'accepted', 'rejected'] as const;
export type DocumentState = (typeof documentStates)[number];

/** A signed consent form without its contents. */
export interface DocumentEntry {
  id: string;
  consultationId: string;
  source: ConsentWay;
  state: DocumentState;
  pages: number;
  createdAt: number;
}
