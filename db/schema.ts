import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { consentWays, requestSources } from '../consultation/consultation.ts';
import { type Delay, doctorStates } from '../consultation/doctor_word.ts';
import { documentStates } from '../consultation/document.ts';
import { guestKinds } from '../consultation/guest.ts';
import { storedStages } from '../consultation/lifecycle.ts';
import type { OfficeHours } from '../consultation/office_hours.ts';
import { reminderKinds } from '../consultation/reminder.ts';
import type { Roles } from '../consultation/staff.ts';
import { mailStates } from '../letters/entry.ts';
import { incomingKinds, incomingStates } from '../letters/incoming.ts';

/*
 * Times are milliseconds since the epoch (columns `…_at`). Columns named `sealed_…` hold AES-256-GCM
 * ciphertext (see sealing.ts); everything else is in the clear and personal to no patient.
 */

/** The practice itself: one row. `settings` is a JSON object, see settings.ts. */
export const practice = sqliteTable(
  'practice',
  {
    id: integer().primaryKey(),
    settings: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    logo: blob({ mode: 'buffer' }),
    logoType: text('logo_type'),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
  },
  (table) => [check('one_practice', sql`${table.id} = 1`)],
);

/** Staff (P6: no open sign-up). */
export const users = sqliteTable('users', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  /** A JSON array, e.g. `["doctor","admin"]`: one person may have two tasks. */
  roles: text({ mode: 'json' }).$type<Roles>().notNull().default([]),
  passwordHash: text('password_hash'),
  /** P17: the secret of the app that makes codes, as JSON; see factors.ts. */
  sealedSecondFactor: blob('sealed_second_factor', { mode: 'buffer' }),
  /** The 30 seconds of the last code that was taken, so that each counts once (RFC 6238, 5.2). */
  lastCodeStep: integer('last_code_step').notNull().default(0),
  /** JSON: hashes of the recovery codes that are left. */
  sealedRecoveryCodes: blob('sealed_recovery_codes', { mode: 'buffer' }),
  createdAt: integer('created_at').notNull(),
  disabledAt: integer('disabled_at'),
  /** L5: so that leavers are noticed. Outlives the audit, which goes with the retention. */
  lastSignInAt: integer('last_sign_in_at'),
  /** X3: wants a mail about failed sign-ins and new devices. */
  mailSignIns: integer('mail_sign_ins', { mode: 'boolean' }).notNull().default(false),
  /** Until when such a mail has told. */
  signInsMailedAt: integer('sign_ins_mailed_at').notNull().default(0),
});

/** One-time links that let a member of staff set a password (`setup`) or sign in to a demo (`demo`). */
export const setupLinks = sqliteTable('setup_links', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  purpose: text({ enum: ['setup', 'demo'] }).notNull(),
  expiresAt: integer('expires_at').notNull(),
});

export const sessions = sqliteTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    /** When the person last showed who it is, by factor or password. */
    confirmedAt: integer('confirmed_at').notNull().default(0),
    /** Browser and system in words, for the owner's list; never an address. */
    device: text().notNull().default(''),
    /** Wrong passwords for this account since the sign-in before; 0 once the owner has been told. */
    failedBefore: integer('failed_before').notNull().default(0),
    lastFailedAt: integer('last_failed_at'),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Passkeys of staff (W3C WebAuthn): each alone is enough to sign in. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential's id, base64url. */
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The name in `PUBLIC_URL` when it was made; it works for no other. */
    host: text().notNull(),
    /** COSE. */
    publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
    /** How often it has signed; 0 for ever where a device does not count. */
    counter: integer().notNull(),
    /** What its owner calls it. */
    name: text().notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
  },
  (table) => [index('passkeys_user').on(table.userId)],
);

/** Between password and second factor: no session yet, and nothing but the factor's pages is open. */
export const pendingSignIns = sqliteTable(
  'pending_sign_ins',
  {
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Where to go afterwards, a local path. */
    next: text().notNull(),
    /** Wrong tries so far. */
    tries: integer().notNull().default(0),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('pending_sign_ins_user').on(table.userId)],
);

/** Challenges that a passkey has answered: none counts twice. Gone when its time is over. */
export const usedChallenges = sqliteTable('used_challenges', {
  challenge: text().primaryKey(),
  expiresAt: integer('expires_at').notNull(),
});

/**
 * Browsers from which somebody has signed in before: no wrong passwords from elsewhere stop them (X3). Where
 * several people use one browser, each has a row.
 */
export const devices = sqliteTable(
  'devices',
  {
    id: text().primaryKey(),
    /** Of what the cookie holds, with the user's id. */
    tokenHash: text('token_hash').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at').notNull(),
  },
  (table) => [index('devices_user').on(table.userId)],
);

export const consultations = sqliteTable(
  'consultations',
  {
    id: text().primaryKey(),
    /** Nine random characters for the subject of mails; no credential. */
    reference: text().notNull().unique(),
    stage: text({ enum: storedStages }).notNull(),
    /** Rises with every change; a form that was made from an older one is refused. */
    version: integer().notNull().default(1),
    source: text({ enum: requestSources }).notNull(),
    sealedKey: blob('sealed_key', { mode: 'buffer' }).notNull(),
    sealedPatient: blob('sealed_patient', { mode: 'buffer' }).notNull(),
    sealedConsent: blob('sealed_consent', { mode: 'buffer' }),
    /** Why it was declined, rejected or cancelled, in the practice's words. */
    sealedReason: blob('sealed_reason', { mode: 'buffer' }),
    /** What the patient reads, BCP 47; null while nobody has chosen. It may say where somebody comes from. */
    sealedLanguage: blob('sealed_language', { mode: 'buffer' }),
    doctorId: text('doctor_id').references(() => users.id),
    startsAt: integer('starts_at'),
    durationMinutes: integer('duration_minutes'),
    /** SEQUENCE of the calendar entry (RFC 5545, 3.8.7.4). */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
    codeHash: text('code_hash').unique(),
    sealedCode: blob('sealed_code', { mode: 'buffer' }),
    followUpOf: text('follow_up_of'),
    mergedInto: text('merged_into'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [
    index('consultations_stage_updated').on(table.stage, table.updatedAt),
    index('consultations_stage_starts').on(table.stage, table.startsAt),
    index('consultations_starts').on(table.startsAt),
    // With what a count asks for, so that it reads no row.
    index('consultations_stage_ended').on(table.stage, table.endedAt, table.id),
    index('consultations_ended').on(table.endedAt, table.updatedAt),
    index('consultations_follow_up').on(table.followUpOf),
    index('consultations_merged').on(table.mergedInto),
  ],
);

const consultationId = () =>
  text('consultation_id')
    .notNull()
    .references(() => consultations.id, { onDelete: 'cascade' });

/** Two cases that may be one person's, and that somebody has looked at and lets stand: gone with either. */
export const separateCases = sqliteTable(
  'separate_cases',
  {
    consultationId: consultationId(),
    otherId: text('other_id')
      .notNull()
      .references(() => consultations.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.consultationId, table.otherId] }),
    index('separate_cases_other').on(table.otherId),
  ],
);

/**
 * Further people whom the practice invites to a visit, e.g. a relative or an interpreter: each with a link
 * and a dial-in code of their own, let in one by one.
 */
export const guests = sqliteTable(
  'guests',
  {
    id: text().primaryKey(),
    consultationId: consultationId(),
    kind: text({ enum: guestKinds }).notNull(),
    /** As the practice wrote it. */
    sealedName: blob('sealed_name', { mode: 'buffer' }).notNull(),
    /** The name that the guest typed, with the confirmation of a private room (S5, D6). */
    sealedTypedName: blob('sealed_typed_name', { mode: 'buffer' }),
    codeHash: text('code_hash').unique(),
    sealedCode: blob('sealed_code', { mode: 'buffer' }),
    arrivedAt: integer('arrived_at'),
    admittedAt: integer('admitted_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('guests_consultation').on(table.consultationId)],
);

/**
 * Personal links: `patient` opens the whole page, `visit` (made by a dial-in code) only the visit; with a
 * guest it is the guest's, and opens the visit too.
 */
export const links = sqliteTable(
  'links',
  {
    tokenHash: text('token_hash').primaryKey(),
    consultationId: consultationId(),
    scope: text({ enum: ['patient', 'visit'] }).notNull(),
    guestId: text('guest_id').references(() => guests.id, { onDelete: 'cascade' }),
    /** Kept for `patient` links, so that a later mail can name the same link. */
    sealedToken: blob('sealed_token', { mode: 'buffer' }),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('links_consultation').on(table.consultationId)],
);

/** Signed consent forms, always PDF. */
export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey(),
    consultationId: consultationId(),
    source: text({ enum: consentWays }).notNull(),
    state: text({ enum: documentStates }).notNull(),
    sealedContent: blob('sealed_content', { mode: 'buffer' }).notNull(),
    pages: integer().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('documents_consultation').on(table.consultationId)],
);

/**
 * GDT: the request of the practice software that a consultation came from, and what its answer has to name.
 */
export const gdtRequests = sqliteTable(
  'gdt_requests',
  {
    consultationId: consultationId().primaryKey(),
    /** Lookup hash of the file: one that is read again makes no second case while the first is open. */
    fingerprint: text().notNull(),
    /** JSON of `GdtOrigin` (gdt/request.ts). */
    sealedOrigin: blob('sealed_origin', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('gdt_requests_fingerprint').on(table.fingerprint)],
);

/** L2, L8: what the doctor said at the end of a visit, and whether it has gone to the record. */
export const records = sqliteTable('records', {
  consultationId: consultationId().primaryKey(),
  /** JSON of `Closing` (consultation/record.ts). */
  sealedClosing: blob('sealed_closing', { mode: 'buffer' }).notNull(),
  /** When the record's document or entry was last handed out; it counts from the visit's end on. */
  handedOverAt: integer('handed_over_at'),
});

/** The outbox: written in the transaction of the change that caused the mail. */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    consultationId: consultationId(),
    kind: text().notNull(),
    /** Made once, kept through every retry, so that receivers can drop doubles. */
    messageId: text('message_id').notNull().unique(),
    /** JSON of `OutgoingMail` (letters/message.ts). */
    sealedMessage: blob('sealed_message', { mode: 'buffer' }).notNull(),
    /**
     * `handed_over`: the practice copied it and told the patient another way. `bounced`: it was sent, and the
     * recipient's server has sent it back; `last_error` is then the status of RFC 3463, e.g. `5.1.1`.
     */
    state: text({ enum: mailStates }).notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    leaseUntil: integer('lease_until').notNull().default(0),
    /** Until then the step that caused it can be taken back, and it waits. */
    heldUntil: integer('held_until').notNull().default(0),
    /** A short code such as `ECONNREFUSED` or `550`, never the server's text. */
    lastError: text('last_error'),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
  },
  (table) => [
    index('mails_due').on(table.state, table.nextAttemptAt),
    index('mails_consultation').on(table.consultationId),
    // Beside the sealed text, which takes pages of its own.
    index('mails_sent').on(table.sentAt, table.kind),
  ],
);

/** Times that a patient may choose from on the personal page (S3c). */
export const offeredTimes = sqliteTable(
  'offered_times',
  {
    id: text().primaryKey(),
    consultationId: consultationId(),
    startsAt: integer('starts_at').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    doctorId: text('doctor_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [index('offered_times_consultation').on(table.consultationId)],
);

/** Steps of the practice that can be taken back until their mail goes out; gone then. */
export const undoableSteps = sqliteTable(
  'undoable_steps',
  {
    id: text().primaryKey(),
    consultationId: consultationId(),
    /** As the audit calls it. */
    action: text().notNull(),
    until: integer().notNull(),
    /** JSON of `CaseChange` (case_state.ts): the rows as they were. */
    sealedChange: blob('sealed_change', { mode: 'buffer' }).notNull(),
    /** JSON of `TypedForm`: what was typed for it. */
    sealedTyped: blob('sealed_typed', { mode: 'buffer' }),
  },
  (table) => [
    index('undoable_steps_consultation').on(table.consultationId),
    // Looked for every second.
    index('undoable_steps_until').on(table.until),
  ],
);

/**
 * Mails that were taken from the practice's mailbox. The row is written in the transaction of what the mail
 * caused, and its fingerprint is unique: so each is handled exactly once, whenever the process dies. Mails
 * that are none of our business leave no row.
 */
export const incomingMails = sqliteTable(
  'incoming_mails',
  {
    id: text().primaryKey(),
    /** Lookup hash of Message-ID, sender and date; of the whole mail where it has no Message-ID. */
    fingerprint: text().notNull().unique(),
    kind: text({ enum: incomingKinds }).notNull(),
    /**
     * `waiting`: nobody has been found that it belongs to, or it was refused; the practice assigns or
     * discards it.
     */
    state: text({ enum: incomingStates }).notNull(),
    /** Why it waits: a short fixed word. */
    reason: text(),
    consultationId: text('consultation_id').references(() => consultations.id, { onDelete: 'cascade' }),
    /** Lookup hash of the sender's address: one acknowledgement a day for each. */
    senderHash: text('sender_hash'),
    acknowledgedAt: integer('acknowledged_at'),
    /**
     * JSON: sender, Message-ID and date. Sealed with the vault's own key: it may belong to no consultation.
     */
    sealedHeader: blob('sealed_header', { mode: 'buffer' }),
    /** JSON: subject and text, for checking how a request was read; gone when it is accepted or declined. */
    sealedText: blob('sealed_text', { mode: 'buffer' }),
    /** The attachments of a mail that waits. */
    sealedAttachments: blob('sealed_attachments', { mode: 'buffer' }),
    receivedAt: integer('received_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('incoming_mails_state').on(table.state, table.createdAt),
    index('incoming_mails_consultation').on(table.consultationId),
    index('incoming_mails_sender').on(table.senderHash, table.acknowledgedAt),
  ],
);

/**
 * X2: mails that are being read at this moment, or whose reading has ended the reader or the process. Gone
 * when it is known what becomes of the mail.
 */
export const mailReadings = sqliteTable('mail_readings', {
  /** Lookup hash of the whole mail as it came: made without looking into it. */
  fingerprint: text().primaryKey(),
  tries: integer().notNull(),
  begunAt: integer('begun_at').notNull(),
});

/** How far a mailbox has been read (RFC 3501, 2.3.1.1): another UIDVALIDITY means that it is read anew. */
export const mailboxes = sqliteTable('mailboxes', {
  /** Lookup hash of server, user and folder. */
  id: text().primaryKey(),
  /** A 32-bit number, as text. */
  uidValidity: text('uid_validity').notNull(),
  /** The first UID that has not been looked at. */
  nextUid: integer('next_uid').notNull(),
});

/** What a consent (OAuth 2) opens the practice's mailbox with: one row. */
export const mailConsents = sqliteTable('mail_consents', {
  /** `mailbox` */
  id: text().primaryKey(),
  /** JSON: refresh token and access token, and for which program and mailbox they are. */
  sealedTokens: blob('sealed_tokens', { mode: 'buffer' }),
  grantedAt: integer('granted_at').notNull(),
  /** Somebody is asking for the next tokens; a dead process is waited for until then. */
  busyUntil: integer('busy_until'),
  /** Whoever that is. */
  busyBy: text('busy_by'),
  /** The provider has said that it is over. */
  refusedAt: integer('refused_at'),
  /** A short code. */
  refusal: text(),
});

/** A consent that somebody is about to give: at most one, for some minutes. */
export const mailConsentRequests = sqliteTable('mail_consent_requests', {
  /** Lookup hash of the `state` that comes back, or of the device code. */
  idHash: text('id_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** JSON: what is needed to turn the answer into tokens. */
  sealedRequest: blob('sealed_request', { mode: 'buffer' }).notNull(),
  expiresAt: integer('expires_at').notNull(),
  /** A device code may not be asked about before then. */
  nextPollAt: integer('next_poll_at').notNull(),
});

/** Reminders that were queued or have lost their sense: at most one of a kind for one date. */
export const reminders = sqliteTable(
  'reminders',
  {
    consultationId: consultationId(),
    kind: text({ enum: reminderKinds }).notNull(),
    /** The appointment that it was for; a moved one gets reminders of its own. */
    startsAt: integer('starts_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.consultationId, table.kind, table.startsAt] })],
);

/** The practice's own words for a kind of mail; what is not here is as it came. */
export const mailTemplates = sqliteTable('mail_templates', {
  kind: text().primaryKey(),
  subject: text().notNull(),
  /** With placeholders such as `{anrede}`. */
  body: text().notNull(),
  version: integer().notNull().default(1),
});

/** Background work: when it last ran, and when it last succeeded. */
/** What is known of this machine's clock (consultation/clock_trust.ts); one row. */
export const clock = sqliteTable('clock', {
  id: integer().primaryKey(),
  trustedAt: integer('trusted_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  doubt: text({ enum: ['ahead', 'behind'] }),
  doubtedMs: integer('doubted_ms').notNull(),
  since: integer().notNull(),
});

export const jobs = sqliteTable('jobs', {
  /** `purge`, `backup`, `intake`, `outbox` */
  name: text().primaryKey(),
  lastRunAt: integer('last_run_at').notNull(),
  lastSuccessAt: integer('last_success_at'),
  /** When it began to fail; null while it works. */
  failingSince: integer('failing_since'),
  /** A short code, never personal. */
  lastError: text('last_error'),
});

/** The visit of a consultation: arrival, admission and end. Who is connected is the hub's, in memory. */
export const visits = sqliteTable(
  'visits',
  {
    consultationId: consultationId().primaryKey(),
    sealedTypedName: blob('sealed_typed_name', { mode: 'buffer' }).notNull(),
    patientPrivacyAt: integer('patient_privacy_at').notNull(),
    arrivedAt: integer('arrived_at').notNull(),
    admittedAt: integer('admitted_at'),
    admittedBy: text('admitted_by'),
    endedAt: integer('ended_at'),
    /** The practice has ended it for today; so late it is final, and can be taken back until then. */
    closesAt: integer('closes_at'),
  },
  // S6: a doctor has one admitted patient at a time, whatever the pages say.
  (table) => [
    uniqueIndex('one_admission_per_doctor')
      .on(table.admittedBy)
      .where(sql`admitted_at is not null and ended_at is null`),
    // Looked for every second.
    index('closing_visits').on(table.closesAt).where(sql`closes_at is not null and ended_at is null`),
  ],
);

/** What doctors have told those who wait, until it holds no more (consultation/doctor_word.ts). */
export const doctorWords = sqliteTable('doctor_words', {
  doctorId: text('doctor_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  state: text({ enum: doctorStates }),
  stateAt: integer('state_at').notNull().default(0),
  /** A JSON object; its words are a line of the practice's settings. */
  delay: text({ mode: 'json' }).$type<Delay>(),
  delayAt: integer('delay_at').notNull().default(0),
});

/**
 * When doctors hold video consultations; whose is not here has the usual hours
 * (consultation/office_hours.ts).
 */
export const officeHours = sqliteTable('office_hours', {
  doctorId: text('doctor_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  hours: text({ mode: 'json' }).$type<OfficeHours>().notNull(),
  version: integer().notNull().default(1),
});

/** A doctor's own calendar to be subscribed to: at most one secret link each. */
export const calendarFeeds = sqliteTable('calendar_feeds', {
  doctorId: text('doctor_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: integer('created_at').notNull(),
});

/**
 * Who did what, without what it was about: actions are short fixed words. Each line is chained to the one
 * before it, so that one cut out or changed is noticed; see audit_chain.ts.
 */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** Null where it is about none, or when the consultation has been erased. */
    consultationId: text('consultation_id'),
    /** A user's id, `patient` or `system`. */
    actor: text().notNull(),
    action: text().notNull(),
    /**
     * What stays of the consultation's id in the chain when it has been erased: a hash of 122 random bits.
     */
    caseHash: text('case_hash'),
    /** Of the line before and of this one; null only until the chain begins. */
    hash: text(),
  },
  (table) => [
    index('audit_at').on(table.at),
    index('audit_consultation').on(table.consultationId),
    index('audit_actor').on(table.actor, table.action, table.at),
  ],
);

/** Both ends of the audit's chain: one row, from the first line on. */
export const auditChain = sqliteTable(
  'audit_chain',
  {
    id: integer().primaryKey(),
    /** The hash before the oldest line that is kept; what came before has been erased (D3). */
    anchor: text().notNull(),
    /** The hash of the newest line. */
    head: text().notNull(),
  },
  (table) => [check('one_chain', sql`${table.id} = 1`)],
);

/** Somebody wants to be called back and nothing else: a row for the practice, and no case. */
export const callbacks = sqliteTable(
  'callbacks',
  {
    id: text().primaryKey(),
    /** JSON of `Callback` (consultation/callback.ts). Sealed with the vault's own key. */
    sealedWho: blob('sealed_who', { mode: 'buffer' }).notNull(),
    createdAt: integer('created_at').notNull(),
    /** A user's id. */
    createdBy: text('created_by').notNull(),
    doneAt: integer('done_at'),
  },
  (table) => [index('callbacks_done').on(table.doneAt, table.createdAt)],
);

/** Bare numbers for the quarterly billing caps (P15); outlive the purge because they name nobody. */
export const statistics = sqliteTable(
  'statistics',
  {
    /** `2026-Q4` */
    quarter: text().notNull(),
    doctorId: text('doctor_id').notNull(),
    completed: integer().notNull().default(0),
  },
  (table) => [uniqueIndex('statistics_quarter_doctor').on(table.quarter, table.doctorId)],
);

/**
 * Results of the technical check that somebody has sent to the practice; gone after retention at the latest.
 */
export const checkReports = sqliteTable(
  'check_reports',
  {
    id: text().primaryKey(),
    /** Four digits that the sender reads out on the phone. */
    number: text().notNull(),
    /** Where the check was made on the way to a visit; else null. */
    consultationId: text('consultation_id').references(() => consultations.id, { onDelete: 'cascade' }),
    sealedReport: blob('sealed_report', { mode: 'buffer' }).notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at'),
  },
  (table) => [
    index('check_reports_created').on(table.createdAt),
    index('check_reports_consultation').on(table.consultationId),
  ],
);
