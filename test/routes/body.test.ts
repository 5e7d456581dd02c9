import { Buffer } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listDocuments, loadDocument } from '../../db/documents.ts';
import { listUsers } from '../../db/staff.ts';
import { changeAccountRoles, disableAccount } from '../../procedure/accounts.ts';
import { revokeSessions } from '../../security/sessions.ts';
import { greyJpeg } from '../documents/pictures.ts';
import { consentPending } from '../fixtures/patients.ts';
import { staff, testApp, testRuntime } from '../fixtures/runtime.ts';

/*
 * X2: what comes into memory, and how long it takes. X3, P17: what was allowed when a request began may not
 * be allowed any more when its body is there.
 */

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A body that comes in pieces, when the test says so. */
function slowly() {
  let feed!: ReadableStreamDefaultController<Uint8Array>;
  let cancelled = false;
  const { promise: isRead, resolve: wasRead } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      feed = controller;
    },
    // What was sent first has been taken: the server knows who asks by then.
    pull: () => wasRead(),
    cancel() {
      cancelled = true;
    },
  });
  return {
    body,
    isRead,
    send: (text: string | Buffer) => feed.enqueue(new Uint8Array(Buffer.from(text))),
    end() {
      // The server may have had enough.
      if (feed.desiredSize !== null && !cancelled) feed.close();
    },
  };
}

function server() {
  const rt = testRuntime();
  const app = testApp(rt);
  const { origin } = rt.config.publicUrl;
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request(origin + path, {
      method: 'POST',
      body,
      headers: { Origin: origin, ...headers },
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
  return { rt, post };
}

describe('many fields are counted and not read', () => {
  test.each([
    ['/request', 'a&'.repeat(60_000)],
    ['/join', '&'.repeat(120_000)],
    ['/practice/login', 'a=&'.repeat(40_000)],
  ])('%s', async (path, body) => {
    const { post } = server();
    expect((await post(path, body, form)).status).toBe(413);
  });

  test('of a multipart form, too, whatever its boundary is', async () => {
    const { post } = server();
    for (const boundary of ['y', '-----x', 'a'.repeat(70)]) {
      const part = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`;
      const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
      const few = `${part.repeat(3)}--${boundary}--\r\n`;
      expect((await post('/join', few, type)).status).not.toBe(413);
      const many = `${part.repeat(1_000)}--${boundary}--\r\n`;
      expect((await post('/join', many, type)).status).toBe(413);
    }
  });

  test('a patient’s consent takes no large form that carries no file', async () => {
    const { rt, post } = server();
    const { token } = await consentPending(rt, staff(rt, 'doctor').by);
    const answer = await post(`/c/${token}/consent`, 'a&'.repeat(2_000_000), form);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('größer als 15 MB');
  });
});

describe('what is held at once', () => {
  test('of strangers 24 MB: the next ones are told so, and when these have gone it goes on', async () => {
    const { post } = server();
    const open = Array.from({ length: 200 }, () => {
      const { body, send, end } = slowly();
      send(Buffer.alloc(127 * 1024, 'a'));
      return { answer: post('/join', body, form), end };
    });
    // More than what is left beside those that are held.
    const another = `code=${'x'.repeat(100 * 1024)}`;
    await expect.poll(async () => (await post('/join', another, form)).status).toBe(503);
    for (const { end } of open) end();
    const statuses = await Promise.all(open.map(async ({ answer }) => (await answer).status));
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 503).length).toBeGreaterThan(150);
    expect((await post('/join', 'code=x', form)).status).not.toBe(503);
  });

  test('nothing of what comes without a right to it', async () => {
    const { post } = server();
    const { body, send } = slowly();
    send(Buffer.alloc(1024 * 1024));
    const type = { 'Content-Type': 'multipart/form-data; boundary=y' };
    // Answered although the body never ends.
    expect((await post('/c/nothing/consent', body, type)).status).toBe(404);
  });

  // Under Deno, which no practice runs, the reader takes too much memory for ten megabytes of this picture.
  test.skipIf('Deno' in globalThis)(
    'of uploads what does not fit waits on the disk, and all of them are taken',
    async () => {
      const { rt, post } = server();
      const { by } = staff(rt, 'doctor');
      const before = readdirSync(rt.config.dataDir).length;
      const type = { 'Content-Type': 'multipart/form-data; boundary=y' };
      const head = '--y\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
      const piece = Buffer.alloc(2_000_000, 0x5a);
      const open = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const { token, id } = await consentPending(rt, by);
          const { body, send, end, isRead } = slowly();
          send(head);
          const answer = post(`/c/${token}/consent/upload`, body, type);
          await isRead;
          return { id, answer, send, end };
        }),
      );
      // All come at the same pace, so that each lies in memory in part and in part on the disk.
      for (const { send } of open) send(greyJpeg.subarray(0, -2));
      for (let pieces = 0; pieces < 5; pieces++) for (const { send } of open) send(piece);
      for (const { send, end } of open) {
        send(greyJpeg.subarray(-2));
        send('\r\n--y--\r\n');
        end();
      }
      for (const { answer } of open) expect((await answer).status).toBe(303);
      expect(readdirSync(rt.config.dataDir)).toHaveLength(before);
      for (const { id } of open) {
        const [entry] = listDocuments(rt, id);
        const kept = entry && loadDocument(rt, entry.id)?.content;
        expect(kept?.includes(Buffer.concat(Array(5).fill(piece)))).toBe(true);
      }
    },
  );

  test('a third upload by one link waits for the others', async () => {
    const { rt, post } = server();
    const { token } = await consentPending(rt, staff(rt, 'doctor').by);
    const other = await consentPending(rt, staff(rt, 'doctor').by);
    const type = { 'Content-Type': 'multipart/form-data; boundary=y' };
    const open = [slowly(), slowly()];
    for (const { body } of open) void post(`/c/${token}/consent/upload`, body, type);
    const empty = '--y--\r\n';
    await expect.poll(async () => (await post(`/c/${token}/consent/upload`, empty, type)).status).toBe(503);
    expect((await post(`/c/${other.token}/consent/upload`, empty, type)).status).not.toBe(503);
    for (const { end } of open) end();
    await expect
      .poll(async () => (await post(`/c/${token}/consent/upload`, empty, type)).status)
      .not.toBe(503);
  });
});

describe('who is signed out while the body comes does nothing any more', () => {
  test.each([
    ['locked', (rt: Rt, id: string) => void disableAccount(rt, { id, by: 'system' })],
    ['signed out everywhere', (rt: Rt, id: string) => revokeSessions(rt, id)],
    [
      'given other tasks',
      (rt: Rt, id: string) => void changeAccountRoles(rt, { id, roles: ['doctor'], by: 'system' }),
    ],
    [
      'by the own hand',
      (rt: Rt, id: string) => void changeAccountRoles(rt, { id, roles: ['doctor'], by: id }),
    ],
  ])('%s', async (_how, act) => {
    const { rt, post } = server();
    staff(rt, 'admin', 'Chefin');
    const leaver = staff(rt, ['admin', 'doctor']);
    const { body, send, end, isRead } = slowly();
    send('email=neu%40praxis.example&name=Neu&roles=');
    const answer = post('/practice/users', body, { ...form, Cookie: leaver.cookie });
    await isRead;
    act(rt, leaver.id);
    send('admin');
    end();
    const { status, headers } = await answer;
    expect([status, headers.get('Location')]).toEqual([303, '/practice/login?ended=1']);
    expect(listUsers(rt).map(({ email }) => email)).not.toContain('neu@praxis.example');
  });
});

type Rt = ReturnType<typeof testRuntime>;
