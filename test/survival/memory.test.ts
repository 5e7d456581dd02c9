import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { patientToken } from '../../db/links.ts';
import { listDoctors } from '../../db/staff.ts';
import { createFollowUp } from '../../procedure/follow_up.ts';
import { limitMemory } from '../fixtures/memory_limit.ts';
import { enterBySocket } from '../fixtures/node_socket.ts';
import { consentPending, scheduled } from '../fixtures/patients.ts';
import { openPracticeFolder } from '../fixtures/practice_folder.ts';
import {
  freePort,
  newFolder,
  runtime,
  serverCommand,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { asStarted, distinctLimits } from '../fixtures/shipped_limits.ts';
import { signedInDoctor } from '../fixtures/signed_in_doctor.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { addressOf, photo, wholeConsultation } from '../fixtures/whole_consultation.ts';

/*
 * One server in a control group with a limit that we ship, through a day that no practice has: nothing ends
 * it, it serves as before, and a fifth of the limit is never used. The executable may be started by hand, so
 * nothing is set for the C library.
 */

const stories = 9;
const uploads = 30;
const waiting = 500;
const wrongPasswords = 400;
const mostShare = 0.8;

// What ships with a limit runs in Node.
describe.skipIf(runtime === 'deno')('whatever comes at once', () => {
  test.for(distinctLimits)(
    'a server under %i MB (%s) lives through it, and a fifth is left',
    { timeout: 600_000 },
    async ([limit, _name], { skip }) => {
      const group = limitMemory(limit);
      if (typeof group === 'string') return skip(group);
      const smtp = await startSmtp();
      const environment = {
        DATA_DIR: newFolder(),
        PORT: String(await freePort()),
        SMTP_URL: smtp.url,
        MAIL_FROM: 'praxis@praxis.example',
        TRUST_PROXY: '127.0.0.1',
        LOG_LEVEL: 'error',
      };
      const practice = await signedInDoctor(environment);
      const { unsigned, expected } = await manyPatients(environment);
      const [node, bundle] = serverCommand;
      const command = [...group.within, node, ...asStarted.flags, bundle];
      const server = await startServerProcess(environment, command);
      const { origin, pid } = server;
      const peaks: string[] = [];
      const note = (what: string) => peaks.push(`${what} ${peakMb(pid)}`);
      try {
        for (let number = 0; number < stories; number++)
          await wholeConsultation(number, { origin, practice, smtp });
        note(`${stories} consultations`);

        const scan = await formWith(photo(10_000_000));
        const again = await Promise.all(
          unsigned.map((token, at) => uploadAtLast(`${origin}/c/${token}`, addressOf(1_000 + at), scan)),
        );
        note(`${uploads} uploads (${again.reduce((sum, times) => sum + times)} sent again)`);

        const guesses = await Promise.all(
          Array.from({ length: wrongPasswords }, (_, at) =>
            visitorFrom(origin, 2_000 + at).post('/practice/login', {
              email: at % 2 ? 'sommer@praxis.example' : `arzt${at}@praxis.example`,
              password: `falsch ${at}`,
            }),
          ),
        );
        expect(guesses.filter(({ status }) => status !== 422 && status !== 503)).toEqual([]);
        note(`${wrongPasswords} passwords`);

        const sockets = await Promise.all(
          expected.map((token, at) => enterBySocket(origin, token, `Wartende ${at}`)),
        );
        const inbox = await practice.get('/practice');
        expect((await inbox.text()).split('data-testid="waiting-row"').length - 1).toBe(waiting);
        note(`${waiting} waiting`);
        for (const socket of sockets) socket.close();

        await wholeConsultation(stories, { origin, practice, smtp });
        expect(peakMb(pid)).toBeLessThan(limit * mostShare);
      } finally {
        console.log(`${limit} MB: at most ${peaks.join(', ')} MB`);
        expect(await server.stop()).toBe(0);
        group.remove();
        await smtp.stop();
      }
    },
  );
});

/** As a browser sends it; made once, so that thirty senders in this one process have time to send. */
async function formWith(scan: Buffer): Promise<{ type: string; body: ArrayBuffer }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(scan)]), 'scan.jpg');
  const sent = new Response(form);
  return { type: sent.headers.get('Content-Type') ?? '', body: await sent.arrayBuffer() };
}

/**
 * Who is told that too much comes at once sends it again, as the page says; so does who was silent for too
 * long, because this process had other things to do.
 *
 * @returns how often it was sent again
 */
async function uploadAtLast(
  link: string,
  address: string,
  { type, body }: Awaited<ReturnType<typeof formWith>>,
): Promise<number> {
  const { origin } = new URL(link);
  const headers = { Origin: origin, 'X-Forwarded-For': address, 'Content-Type': type };
  for (let again = 0; ; again++) {
    const options = { method: 'POST', body, headers, redirect: 'manual' } as const;
    const answer = await fetch(`${link}/consent/upload`, options).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status !== 503) {
      // 200: it had been taken, and the answer was lost.
      expect(answer.status).toBeOneOf(again ? [200, 303] : [303]);
      return again;
    }
  }
}

/** Links of those who have not signed yet, and of those whose appointment is now. */
async function manyPatients(environment: Record<string, string>) {
  const { rt, close } = openPracticeFolder({ ...environment, SMTP_URL: '' });
  const [doctor] = listDoctors(rt);
  if (!doctor) throw new Error('no doctor');
  const by: Actor & { kind: 'staff' } = { kind: 'staff', id: doctor.id, roles: ['doctor'] };
  const unsigned: string[] = [];
  while (unsigned.length < uploads) unsigned.push(patientToken(rt, (await consentPending(rt, by)).id));
  const first = await scheduled(rt, by);
  const expected = [first.token];
  const appointment = { startsAt: rt.now() + 10 * minute, durationMinutes: 15, doctorId: doctor.id };
  while (expected.length < waiting)
    expected.push(patientToken(rt, createFollowUp(rt, { id: first.id, by, appointment }).id));
  // What has been told them would go out before the mails that the consultations wait for.
  rt.db.$client.exec('delete from mails');
  close();
  return { unsigned, expected };
}

function visitorFrom(origin: string, number: number): Visitor {
  return new Visitor(origin, { 'X-Forwarded-For': addressOf(number) });
}

/** Resident at once so far, in megabytes. */
function peakMb(pid: number): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}
