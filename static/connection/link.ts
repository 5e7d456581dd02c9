/** How the peer connection is; `none` while there is none. */
export type Link = 'none' | 'connecting' | 'connected' | 'interrupted' | 'failed';

/**
 * The spoken code with the other side of the large picture. `open`: not compared yet; `mismatch`: the doctor
 * has heard another one; `refused`: the other side or the server broke the rules, so that there is nothing to
 * compare.
 */
export interface SecurityCode {
  /** Six digits; null while there are none. */
  digits: string | null;
  verdict: 'open' | 'same' | 'mismatch' | 'refused';
}

/** A code that was compared stays compared as long as it is the same (the certificate did not change). */
export function withDigits(code: SecurityCode, digits: string | null): SecurityCode {
  if (digits === null) return { digits: null, verdict: 'refused' };
  if (code.verdict === 'refused' || code.digits === digits) return code;
  return { digits, verdict: 'open' };
}

/** Only what can be read can be compared. */
export function withVerdict(code: SecurityCode, same: boolean): SecurityCode {
  return code.digits === null ? code : { ...code, verdict: same ? 'same' : 'mismatch' };
}
