import { Buffer } from 'node:buffer';
import { singleLine } from '../letters/message.ts';
import { type CalendarAnswer, calendarAnswers } from '../letters/received.ts';
import { decodeCharset, decodeTransfer } from './decode.ts';
import type { Part } from './parts.ts';

/** No program's answer comes near. */
const mostBytes = 64 * 1024;

/**
 * What a calendar program answers to our invitation (RFC 5546, 3.2.3 and 3.2.7): accepted, declined, perhaps,
 * or another time proposed.
 *
 * @param parts with what was wrapped up; a mail as a file is somebody else's answer, passed on
 * @returns null where the mail has no such answer
 */
export function readCalendarAnswer(parts: readonly Part[]): CalendarAnswer | null {
  for (const part of parts.filter(isCalendar).slice(0, 5)) {
    const answer = answerIn(textOf(part));
    if (answer) return answer;
  }
  return null;
}

/** Outlook sends its answers as text, others attach a file, whose type may be anything. */
function isCalendar({ type, head, within }: Part): boolean {
  if (within.includes('message/rfc822')) return false;
  const names = (['content-type', 'content-disposition'] as const).map(
    (field) => head.structured(field).params,
  );
  return (
    /^(?:text\/(?:x-v)?calendar|application\/(?:x-)?ics)$/.test(type) ||
    names.some(({ name, filename }) => /\.ics$/i.test(filename ?? name ?? ''))
  );
}

function textOf({ head, body }: Part): string {
  const bytes = decodeTransfer(
    Buffer.from(body.subarray(0, mostBytes)),
    head.raw('content-transfer-encoding') ?? '',
  );
  return decodeCharset(bytes, head.structured('content-type').params.charset ?? 'utf-8');
}

function answerIn(text: string): CalendarAnswer | null {
  // RFC 5545, 3.1: a line goes on where the next begins with a blank; some programs end lines with LF only.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const start = lines.findIndex((line) => /^BEGIN:VEVENT\s*$/i.test(line));
  const end = lines.findIndex((line) => /^END:VEVENT\s*$/i.test(line));
  if (start < 0) return null;
  const method = propertyOf(lines.slice(0, start), 'METHOD').toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return null;
  const event = lines.slice(start + 1, end < start ? undefined : end);
  const uid = propertyOf(event, 'UID');
  const attendee = event.find((line) => /^ATTENDEE[;:]/i.test(line)) ?? '';
  const said = /;PARTSTAT="?([A-Z-]+)/i.exec(attendee)?.[1]?.toLowerCase() ?? '';
  const answer = method === 'COUNTER' ? 'counter' : calendarAnswers.find((one) => one === said);
  if (!uid || !answer) return null;
  return {
    uid: uid.slice(0, 200),
    answer,
    sequence: Number(/^\d{1,9}/.exec(propertyOf(event, 'SEQUENCE'))?.[0] ?? 0),
    comment: unescaped(propertyOf(event, 'COMMENT')),
  };
}

/** Of the first property with this name; empty where there is none. */
function propertyOf(lines: readonly string[], name: string): string {
  for (const line of lines) {
    const found = new RegExp(`^${name}(?:;(?:"[^"]*"|[^":])*)?:(.*)$`, 'i').exec(line)?.[1];
    if (found !== undefined) return found.trim();
  }
  return '';
}

function unescaped(text: string): string {
  return singleLine(text.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1')).slice(0, 1000);
}
