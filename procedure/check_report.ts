import * as v from 'valibot';
import { checkRows, type Finding, isFinding } from '../consultation/technical_check.ts';
import { browserName } from '../consultation/user_agent.ts';
import { insertCheckReport, markCheckReportsSeen } from '../db/check_reports.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/** So many reports are kept that belong to no visit, and for each visit. */
const keep = { public: 500, visit: 5 };

const report = v.strictObject({
  findings: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          row: v.picklist(checkRows),
          reason: v.pipe(v.string(), v.maxLength(30)),
          value: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))),
        }),
        v.check((finding) => isFinding(finding), 'not a reason of this row'),
      ),
    ),
    v.minLength(1),
    v.maxLength(checkRows.length),
    v.check((findings) => new Set(findings.map(({ row }) => row)).size === findings.length, 'a row twice'),
  ),
});

/**
 * Keeps the result of a technical check for the practice (S1). Nothing of it is personal: fixed words,
 * numbers, and the browser's name without what would tell two people apart (D4).
 *
 * @param input.sent what the browser has sent, of whatever kind
 * @returns the four digits to read out; null when it is no report
 */
export function receiveCheckReport(
  rt: Runtime,
  input: { sent: unknown; userAgent: string; consultationId: string | null },
): string | null {
  const parsed = v.safeParse(report, input.sent);
  if (!parsed.success) return null;
  const { consultationId } = input;
  const findings = parsed.output.findings as Finding[];
  return write(rt, (tx) =>
    insertCheckReport(
      rt,
      tx,
      { consultationId, findings, browser: browserName(input.userAgent) },
      consultationId === null ? keep.public : keep.visit,
    ),
  );
}

/** Whoever has opened the practice's list has seen what is on it. */
export function seeCheckReports(rt: Runtime): void {
  write(rt, (tx) => markCheckReportsSeen(rt, tx));
}
