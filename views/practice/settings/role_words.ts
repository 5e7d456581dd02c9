import type { Role, Roles } from '../../../consultation/staff.ts';

export const roleWords: Record<Role, string> = {
  doctor: 'Ärztin oder Arzt',
  reception: 'Empfang',
  admin: 'Verwaltung',
};

export const roleHints: Record<Role, string> = {
  doctor: 'Anfragen, Termine, Gespräche und Einstellungen',
  reception: 'Anfragen und Termine, keine Gespräche',
  admin: 'Zugänge und Einstellungen, keine Patientendaten',
};

/** `Ärztin oder Arzt und Verwaltung` */
export function rolesWords(roles: Roles): string {
  return roles.map((role) => roleWords[role]).join(' und ');
}
