import type { BrowserName } from './user_agent.ts';

/*
 * What the technical check can find out (S1), row by row. Browser, server and the practice's pages know the
 * same few words, so a report holds nothing else: no name, no address, no text that somebody has typed.
 */

/** `skipped` is no judgement: it could not be looked at. */
export type Grade = 'good' | 'fair' | 'bad' | 'skipped';

/** Thresholds in kbit/s: what picture and sound need to look well, and to get along with. */
export const goodBandwidth = 1500;
export const fairBandwidth = 400;
/** Milliseconds from which a round trip to the practice is slow. */
export const slowAnswer = 1500;

const device = {
  ok: 'good',
  denied: 'bad',
  dismissed: 'bad',
  blocked_by_system: 'bad',
  missing: 'bad',
  busy: 'bad',
  lost: 'bad',
  /** Another one has taken its place. */
  switched: 'good',
  /** It runs instead of the chosen one, which is gone. */
  replaced: 'good',
  /** Taken by the system, e.g. for a phone call. */
  interrupted: 'bad',
  /** Nothing but zeros (lesson 6). */
  silent: 'bad',
  unsupported: 'bad',
  in_app: 'bad',
  insecure: 'bad',
  unknown: 'bad',
} as const;

const relay = {
  ok: 'good',
  /** The practice has no relay, or none with this transport. */
  not_set_up: 'fair',
  not_this_way: 'fair',
  /** No allocation: the relay was not reached, or it refused. */
  unreachable: 'bad',
  /** Allocated at both ends, and nothing came through. */
  no_passage: 'bad',
  /** No credentials: the socket did not work, or too many checks were made. */
  too_many: 'skipped',
  not_asked: 'skipped',
} as const;

const bandwidth = {
  measured: 'good',
  interrupted: 'bad',
  no_relay: 'skipped',
} as const;

/** Every row, in its order, with what can come of it. */
const rows = {
  browser: { ok: 'good', insecure: 'bad', unsupported: 'bad' },
  camera: device,
  /** `unheard`: it works, and nothing loud enough came. */
  microphone: { ...device, unheard: 'fair' },
  speaker: { ok: 'good', unheard: 'bad', unanswered: 'skipped' },
  server: { ok: 'good', unreachable: 'bad' },
  websocket: { ok: 'good', refused: 'bad', no_echo: 'bad', too_many: 'skipped' },
  direct: { ok: 'good', no_udp: 'fair', no_connection: 'bad', unsupported: 'bad', not_wanted: 'skipped' },
  video: { ok: 'good', no_picture: 'bad', no_camera: 'skipped', no_connection: 'skipped' },
  'relay-udp': relay,
  'relay-tcp': relay,
  'bandwidth-up': bandwidth,
  'bandwidth-down': bandwidth,
} as const satisfies Record<string, Record<string, Grade>>;

export type CheckRow = keyof typeof rows;
export type Reason<Row extends CheckRow = CheckRow> = Row extends CheckRow
  ? keyof (typeof rows)[Row] & string
  : never;

export const checkRows = Object.keys(rows) as CheckRow[];

/** What came out of one row. */
export type Finding = {
  [Row in CheckRow]: {
    row: Row;
    reason: Reason<Row>;
    /** Milliseconds of a round trip (`server`, `websocket`), kbit/s (`bandwidth-…`). */
    value?: number | undefined;
  };
}[CheckRow];

export function reasonsOf(row: CheckRow): string[] {
  return Object.keys(rows[row]);
}

/** Is this a reason that the row can have? */
export function isFinding({ row, reason }: { row: CheckRow; reason: string }): boolean {
  return reasonsOf(row).includes(reason);
}

export function gradeOf({ row, reason, value = 0 }: Finding): Grade {
  if (reason === 'measured') return value >= goodBandwidth ? 'good' : value >= fairBandwidth ? 'fair' : 'bad';
  if ((row === 'server' || row === 'websocket') && reason === 'ok' && value >= slowAnswer) return 'fair';
  return (rows[row] as Record<string, Grade>)[reason] ?? 'skipped';
}

/**
 * All rows together. `blocked`: without this there is no visit. `no_way`: neither direct nor over a relay.
 * `weak`: too little bandwidth for a picture. `detour`: only one of the ways over the relay is open, which is
 * enough. `unproven`: no relay could be tried, so the way to the practice shows itself in the call. `limits`:
 * something is not as it could be.
 */
export type Verdict = 'blocked' | 'no_way' | 'weak' | 'detour' | 'unproven' | 'limits' | 'ready';

/** Without these there is no visit; of the ways to the practice one is enough. */
const needed: readonly CheckRow[] = [
  'browser',
  'camera',
  'microphone',
  'speaker',
  'server',
  'websocket',
  'video',
];

/** What stands in the way of a visit. */
export function blockers(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => needed.includes(finding.row) && gradeOf(finding) === 'bad');
}

export function verdictOf(findings: readonly Finding[]): Verdict {
  const grade = (row: CheckRow) => {
    const finding = findings.find((one) => one.row === row);
    return finding ? gradeOf(finding) : 'skipped';
  };
  const relays = [grade('relay-udp'), grade('relay-tcp')];
  const overRelay = relays.includes('good');
  const direct = grade('direct') === 'good' || grade('direct') === 'fair';
  if (blockers(findings).length > 0) return 'blocked';
  if (!overRelay && !direct) return 'no_way';
  if (grade('bandwidth-up') === 'bad' || grade('bandwidth-down') === 'bad') return 'weak';
  if (!overRelay) return 'unproven';
  if (relays.includes('bad') || grade('direct') === 'bad') return 'detour';
  return findings.some((finding) => gradeOf(finding) === 'fair') ? 'limits' : 'ready';
}

/** For the one badge of a whole report. */
export const verdictGrades: Record<Verdict, Exclude<Grade, 'skipped'>> = {
  blocked: 'bad',
  no_way: 'bad',
  weak: 'fair',
  detour: 'fair',
  unproven: 'fair',
  limits: 'fair',
  ready: 'good',
};

/** What a patient can see to; all other rows are one thing for them: is the way to the practice free? */
const ownRows = ['camera', 'microphone', 'speaker'] as const satisfies CheckRow[];
type OwnRow = (typeof ownRows)[number];
export type WayRow = Exclude<CheckRow, OwnRow>;

export const wayRows = checkRows.filter((row): row is WayRow => ownRow(row) === undefined);

/** The row that a patient reads it in. */
export function patientRow(row: CheckRow): OwnRow | 'way' {
  return ownRow(row) ?? 'way';
}

function ownRow(row: CheckRow): OwnRow | undefined {
  return ownRows.find((own) => own === row);
}

/** A technical check that somebody has sent. It names nobody and holds no address. */
export interface CheckReport {
  id: string;
  /** Four digits that the sender reads out on the phone. */
  number: string;
  /** Where the check was made on the way to a visit; else null. */
  consultationId: string | null;
  browser: BrowserName;
  findings: Finding[];
  createdAt: number;
  /** When the practice first had it on its list; null before. */
  seenAt: number | null;
}
