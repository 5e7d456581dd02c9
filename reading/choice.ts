import type { ReadingDoubt, UnsureOffer } from '../letters/mail_reading.ts';
import type { Candidate, CandidateField } from './candidates.ts';
import { isSlip } from './corrections.ts';
import type { Finding } from './findings.ts';
import type { Zone } from './lines.ts';

export interface Choice {
  finding: Finding | null;
  doubt: ReadingDoubt | null;
  /** The chosen value first; empty where nothing is in doubt. */
  offers: UnsureOffer[];
  /** Whose the chosen value is. */
  owner?: Candidate['owner'];
}

/** `isForwarded`: the patient's data stand in a mail that was passed on. */
interface MailKind {
  isProxy: boolean;
  isForwarded: boolean;
  /** The way to a child is its parents', the way to somebody in care the carer's. */
  isReachedOverWriter: boolean;
  isMinor: boolean;
  /** One insurer for the whole family. */
  isFamilyInsured: boolean;
}

const mostOffers = 4;

/**
 * Which of the values is the patient's. What is an expert's, somebody else's or an old one is none; where
 * several are left and differ, the first is taken and all are offered.
 */
export function choose(field: CandidateField, all: readonly Candidate[], mail: MailKind): Choice {
  const own = all.filter((candidate) => candidate.field === field && mayBe(candidate, mail.isProxy));
  const current = own.filter(({ isOld, isBare }) => !isOld && !isBare);
  const sorted = current.toSorted((a, b) => order(a, mail) - order(b, mail));
  const first = sorted[0];
  if (!first) {
    // Old ones and dates that nothing calls one are offered, never taken.
    const old = own.filter(({ isOld }) => isOld);
    const others = old.length > 0 ? old : own.filter(({ isPutRight }) => isPutRight !== 'perhaps');
    const doubt = others.length === 0 ? null : old.length > 0 ? 'old' : 'not_called';
    return { finding: null, doubt, offers: offersOf(others.slice(0, 30)) };
  }
  const right = putRight(first, [...sorted, ...own.filter(({ isOld, isBare }) => isBare && !isOld)]);
  const chosen = moreExact(right ?? first, sorted);
  const finding: Finding = {
    value: chosen.value,
    ...(chosen.written !== undefined && { written: chosen.written }),
    by: (right ?? first).by,
    source: chosen.source,
  };
  const { owner } = chosen;
  if (right)
    return { finding, owner, doubt: 'corrected', offers: offersOf([right, first, ...sorted.slice(0, 30)]) };
  const rivals = sorted.filter(
    (other) => !isSame(other, chosen) && isRival(other, chosen) && !isSame(other, first),
  );
  // "ab 1.1. TK": until then the other one holds.
  const former = chosen.isComing ? own.filter((other) => other.isOld && !isSame(other, chosen)) : [];
  if (former.length > 0) return { finding, owner, doubt: 'several', offers: offersOf([chosen, ...former]) };
  if (rivals.length > 0) {
    const doubt =
      rivals.some(({ owner }) => owner === 'writer') || chosen.owner === 'writer' ? 'whose' : 'several';
    // A writer's own telephone is a good way back and nobody's mistake.
    const isContact =
      field === 'phone' &&
      mail.isProxy &&
      chosen.owner !== 'writer' &&
      rivals.every(({ owner }) => owner === 'writer');
    if (!isContact) return { finding, owner, doubt, offers: offersOf([chosen, ...rivals.slice(0, 30)]) };
  }
  if (isMistyped(chosen)) return { finding, doubt: 'mistyped', offers: offersOf([chosen]) };
  if (/^(?:bkk|ikk|betriebskrankenkasse|innungskrankenkasse)$/i.test(chosen.value) && field === 'insurer') {
    return { finding, doubt: 'not_called', offers: offersOf([chosen]) };
  }
  // The telephone of who writes for a grown-up is not theirs.
  const isSomebodyElses =
    (owner === 'other' &&
      !(field === 'insurer' && mail.isFamilyInsured) &&
      !(field === 'phone' && mail.isMinor)) ||
    (owner === 'writer' && (field === 'phone' ? !mail.isReachedOverWriter : !mail.isFamilyInsured));
  if (isSomebodyElses) return { finding, owner, doubt: 'whose', offers: offersOf([chosen]) };
  return { finding, owner, doubt: null, offers: [] };
}

/** What the mail itself gives in the place of the first one. */
function putRight(first: Candidate, sorted: readonly Candidate[]): Candidate | null {
  const isBetter = (other: Candidate) =>
    other.zone !== 'quote' &&
    other.owner !== 'other' &&
    !isSame(other, first) &&
    (other.isPutRight === 'surely' ||
      (other.isPutRight === 'perhaps' &&
        (other.field === 'insurer' || isSlip(normal(first), normal(other)))));
  return first.zone === 'quote' ? null : (sorted.findLast(isBetter) ?? null);
}

/** A letter for a figure: the reader has put it right, and somebody should see it. */
function isMistyped({ field, value, written = value }: Candidate): boolean {
  return field === 'insuranceNumber' && value !== written;
}

/**
 * Somebody else's telephone may be the way to the patient, and their insurer the patient's; a date of birth
 * is nobody's but theirs.
 */
function mayBe({ owner, field }: Candidate, isProxy: boolean): boolean {
  if (owner === 'expert') return false;
  if (owner === 'other') return field !== 'birthDate';
  return owner !== 'writer' || isProxy;
}

const zoneOrder: Record<Zone, number> = { own: 0, signature: 1, quote: 2 };

function order({ owner, zone, rank, field, value }: Candidate, mail: MailKind): number {
  const { isProxy } = mail;
  const ownerOrder = { patient: 0, writer: field === 'phone' ? 2 : 4, other: 5, expert: 9 };
  const isForwarded = zone === 'quote' && owner === null && (isProxy || mail.isForwarded);
  const byOwner =
    owner === null ? (isForwarded ? 0 : isProxy || mail.isForwarded ? 1 : 0) : ownerOrder[owner];
  // A KVNR anywhere beats any other number.
  const byKind = field === 'insuranceNumber' && !/^[A-Z]\d{9}$/.test(value) ? 1000 : 0;
  return byKind + byOwner * 100 + (isForwarded ? 0.5 : zoneOrder[zone]) * 10 + rank;
}

/** What stands in an old mail below is no rival of what the sender writes now, nor is a number of a card. */
function isRival(other: Candidate, chosen: Candidate): boolean {
  if (other.zone === 'quote' && chosen.zone !== 'quote') return false;
  if (other.owner === 'other') return false;
  // A date beside a name says more than one in a list, and what is called so most of all.
  if (other.rank >= 4 && chosen.rank < other.rank) return false;
  // An office's numbers below the greeting are no rivals of the one that the text gives.
  if (other.field === 'phone' && other.zone === 'signature' && chosen.zone === 'own') return false;
  if (other.field !== 'insuranceNumber') return true;
  const isKvnr = (value: string) => /^[A-Z]\d{9}$/.test(value);
  return isKvnr(other.value) === isKvnr(chosen.value);
}

/** "AOK" and, in another place, "AOK Rheinland/Hamburg": the longer name says more. */
function moreExact(first: Candidate, all: readonly Candidate[]): Candidate {
  if (first.field !== 'insurer') return first;
  return all.reduce(
    (best, other) =>
      isSame(other, best) &&
      other.zone === first.zone &&
      other.value.length > best.value.length &&
      other.by !== 'label'
        ? other
        : best,
    first,
  );
}

/** Written twice in other ways is one value. */
function isSame(a: Candidate, b: Candidate): boolean {
  const [one, other] = [normal(a), normal(b)];
  if (one === other) return true;
  if (a.field === 'insurer') return isSameInsurer(one, other);
  return a.field === 'phone' && (one.startsWith(other) || other.startsWith(one));
}

function isSameInsurer(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word)) || one.includes(other) || other.includes(one);
}

function normal({ field, value }: Candidate): string {
  switch (field) {
    case 'phone':
      return value
        .replace(/\(0\)/, '')
        .replace(/[^\d+]/g, '')
        .replace(/^(?:\+|00)49/, '0')
        .replace(/^\+/, '00')
        .replace(/^00(?=[1-9]\d{7}$)/, '0');
    case 'insurer':
      return value
        .toLowerCase()
        .replace(/techniker krankenkasse(?: \(tk\))?|die techniker|techniker/g, 'tk')
        .replace(/[^\p{L}\p{N}+]+/gu, ' ')
        .replace(
          /(?<!\p{L})(?:die|der|krankenkasse|krankenversicherung|kasse|gesundheit|gesundheitskasse)(?!\p{L})/gu,
          ' ',
        )
        .replace(/ +/g, ' ')
        .trim();
    default:
      return value.replace(/[\s./-]/g, '').toUpperCase();
  }
}

function offersOf(candidates: readonly Candidate[]): UnsureOffer[] {
  const offers: (UnsureOffer & { of: Candidate })[] = [];
  for (const candidate of candidates) {
    if (offers.some(({ of }) => isSame(of, candidate))) continue;
    offers.push({ value: candidate.value, source: candidate.source, of: candidate });
  }
  return offers.slice(0, mostOffers).map(({ value, source }) => ({ value, source }));
}
