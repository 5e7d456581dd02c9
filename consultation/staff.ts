/** What a member of staff may do; `reception` never takes part in a consultation (P5). */
export const roles = ['doctor', 'reception', 'admin'] as const;
export type Role = (typeof roles)[number];
