import type { Seat } from './messages.ts';

/**
 * Who makes the offers between two pages, promises first in the exchange of the security code, and says
 * whether the codes agree: the doctor's page with all, the patient's with guests, guests in the order of
 * their seats. Each page knows its own seat from its own address, so no message can turn the roles round
 * (X1).
 */
export function leads(own: Seat, other: Seat): boolean {
  return rank(own) < rank(other);
}

function rank(seat: Seat): string {
  if (seat === 'doctor') return '0';
  return seat === 'patient' ? '1' : `2${seat}`;
}
