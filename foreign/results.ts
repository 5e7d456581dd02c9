import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { patientFields } from '../consultation/patient.ts';
import { uploadLimits, uploadRefusals } from '../documents/upload_rules.ts';
import { charsets } from '../gdt/charset.ts';
import { gdtFaults } from '../gdt/lines.ts';
import { type GdtReading, gdtVersions } from '../gdt/request.ts';
import { wishes } from '../letters/incoming.ts';
import { readingDoubts } from '../letters/mail_reading.ts';
import { calendarAnswers } from '../letters/received.ts';
import type { Classification } from '../reading/classify.ts';
import { foundBys } from '../reading/findings.ts';
import type { ParsedMail } from '../reading/parse.ts';
import type { Said } from '../reading/said.ts';
import { sealedKinds } from '../reading/unwrap.ts';
import type { ReaderName } from './readers.ts';

/*
 * What may come out of the worker, looked at outside of it: whatever a file does to its reader, nothing else
 * and nothing larger comes further.
 */

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const bytes = (most: number) =>
  v.pipe(
    v.instance(Buffer),
    v.check((buffer) => buffer.length <= most),
  );
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const kB = 1024;
const MB = 1024 * kB;
/** Words and addresses of a mail, each cut by the reader already. */
const line = text(2 * kB);
const mailbox = v.object({ name: line, address: line });
const ids = v.pipe(v.array(line), v.maxLength(1000));

const parsedMail = v.object({
  messageId: v.nullable(line),
  inReplyTo: ids,
  references: ids,
  from: v.nullable(mailbox),
  replyTo: v.nullable(mailbox),
  subject: line,
  text: text(100_000),
  calendar: v.nullable(
    v.object({ uid: line, answer: v.picklist(calendarAnswers), sequence: count, comment: line }),
  ),
  date: v.nullable(v.number()),
  attachments: v.pipe(
    v.array(v.object({ name: line, contentType: text(64 * kB), bytes: bytes(20 * MB) })),
    v.maxLength(20),
  ),
  droppedAttachments: count,
  sealed: v.nullable(v.picklist(sealedKinds)),
  automatic: v.object({
    autoSubmitted: line,
    precedence: line,
    autoReply: v.boolean(),
    list: v.picklist(['none', 'bulk', 'list']),
    nullSender: v.boolean(),
    deliveryStatus: v.nullable(text(MB)),
    returned: text(MB),
  }),
}) satisfies v.GenericSchema<ParsedMail>;

const classification = v.variant('kind', [
  v.object({ kind: v.literal('bounce'), originalMessageIds: ids, status: v.nullable(line) }),
  v.object({ kind: v.literal('automatic') }),
  v.object({ kind: v.literal('list') }),
  v.object({ kind: v.literal('calendar') }),
  v.object({ kind: v.literal('person'), keyword: v.boolean(), references: ids }),
]) satisfies v.GenericSchema<Classification>;

const field = v.picklist(patientFields);

const fewFields = patientFields.length;
const source = v.object({ sentence: line, written: line });
const patientData = v.entriesFromList(patientFields, text(10 * kB));

const patient = v.object({
  data: v.object(patientData),
  foundBy: v.record(v.string(), v.picklist(foundBys)),
  sources: v.partial(v.object(v.entriesFromList(patientFields, source))),
  unsure: v.pipe(
    v.array(
      v.object({
        field,
        doubt: v.picklist(readingDoubts),
        offers: v.pipe(
          v.array(
            v.object({
              value: text(10 * kB),
              source: v.nullable(source),
              also: v.optional(v.partial(v.object(patientData))),
            }),
          ),
          v.maxLength(10),
        ),
      }),
    ),
    v.maxLength(fewFields),
  ),
  writer: v.nullable(v.object({ name: line, role: line })),
  implausible: v.pipe(v.array(v.object({ field, written: line })), v.maxLength(fewFields + 1)),
});

const said = v.object({
  words: text(100_000),
  wish: v.nullable(v.picklist(wishes)),
  keyword: v.boolean(),
  asks: v.boolean(),
  video: v.boolean(),
  bare: v.object({ birthDate: line, phone: line, insurer: line, insuranceNumber: line }),
}) satisfies v.GenericSchema<Said>;

const gdtText = text(200);

/** What stands in a form's hidden field as well, so it is checked there by the same rule. */
export const gdtOrigin = v.object({
  version: v.picklist(gdtVersions),
  charset: v.picklist(charsets),
  patientNumber: gdtText,
  sender: gdtText,
  receiver: gdtText,
  test: gdtText,
  requestId: gdtText,
  requestUid: gdtText,
});

const gdt = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    request: v.object({
      patient: v.partial(v.object(v.entriesFromList(patientFields, gdtText))),
      origin: gdtOrigin,
    }),
  }),
  v.object({
    ok: v.literal(false),
    fault: v.object({
      fault: v.picklist(gdtFaults),
      line: count,
      field: text(4),
      said: v.optional(count),
      is: v.optional(count),
    }),
  }),
]) satisfies v.GenericSchema<GdtReading>;

/** Photos that are packed anew may grow a little. */
const mostDocument = uploadLimits.bytes + 2 * MB;

export const results = {
  upload: v.variant('ok', [
    v.object({ ok: v.literal(true), pdf: bytes(mostDocument), pages: count }),
    v.object({ ok: v.literal(false), reason: v.picklist(uploadRefusals), file: v.string() }),
  ]),
  signature: v.nullable(bytes(MB)),
  logo: v.nullable(v.object({ type: v.picklist(['image/jpeg', 'image/png']), bytes: bytes(MB) })),
  preview: v.picklist(['pdf', 'picture', 'download']),
  gdt,
  mail: v.object({ mail: parsedMail, of: classification, patient, said }),
  patient,
} satisfies Record<ReaderName, v.GenericSchema>;

export type Found<Name extends ReaderName> = v.InferOutput<(typeof results)[Name]>;
