import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../../consultation/durations.ts';
import { recordAudit } from '../../../../db/audit.ts';
import { listDocuments } from '../../../../db/documents.ts';
import { write } from '../../../../db/write.ts';
import { requested, scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, openPractice, words } from '../desk.ts';

const readings = (rt: ReturnType<typeof openPractice>['rt']) =>
  rt.db.$client
    .prepare("select actor, action, consultation_id as id from audit where action like 'read%'")
    .all();

describe('/practice/log', () => {
  test('is for administrators, newest first, without names of patients', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor', 'Dr. Sommer');
    const { id } = await scheduled(rt, doctor.by);
    await doctor.get(`/practice/consultations/${id}`);
    for (const role of ['doctor', 'reception'] as const)
      expect((await desk(role).get('/practice/log')).status).toBe(403);
    const { html, status } = await desk('admin').get('/practice/log');
    expect(status).toBe(200);
    const text = words(html);
    expect(text).toContain('Das Protokoll ist unversehrt.');
    expect(text).toContain('Dr. Sommer Vorgang gelesen (ein Vorgang)');
    expect(text.indexOf('Vorgang gelesen')).toBeLessThan(text.indexOf('Anfrage eingegangen'));
    for (const secret of Object.values(erika)) expect(text).not.toContain(secret);
    expect(html).not.toContain(id);
    expect(text).not.toContain(current(rt, id).reference);
  });

  test('goes on page by page', async () => {
    const { rt, desk } = openPractice();
    write(rt, (tx) => {
      for (let line = 0; line < 120; line++)
        recordAudit(tx, { at: rt.now(), actor: 'system', action: 'login_failed' });
    });
    const admin = desk('admin');
    let path = '/practice/log';
    const rows = [];
    for (let page = 0; page < 3; page++) {
      const { html } = await admin.get(path);
      rows.push(html.match(/Anmeldung gescheitert/g)?.length ?? 0);
      path = /\/practice\/log\?before=\d+/.exec(html)?.[0] ?? '';
    }
    expect(rows).toEqual([50, 50, 20]);
    expect((await admin.get('/practice/log?before=x')).status).toBe(200);
  });

  test('a line that was cut out is told', async () => {
    const { rt, desk } = openPractice();
    write(rt, (tx) => {
      for (let line = 0; line < 3; line++)
        recordAudit(tx, { at: rt.now(), actor: 'system', action: 'login_failed' });
    });
    rt.db.$client.prepare('delete from audit where id = 2').run();
    expect((await desk('admin').get('/practice/log')).html).toContain(
      'Das Protokoll ist nicht mehr vollständig',
    );
  });
});

describe('reading of a patient’s file', () => {
  test('page, document and slip: one line for each person, case and hour', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const reception = desk('reception');
    const { id } = await scheduled(rt, doctor.by);
    const other = requested(rt);
    const document = listDocuments(rt, id)[0]?.id ?? '';
    const path = `/practice/consultations/${id}`;
    for (const page of [path, `${path}/documents/${document}`, `${path}/slip`, path])
      expect((await doctor.get(page)).status).toBe(200);
    expect(readings(rt)).toEqual([{ actor: doctor.id, action: 'read', id }]);
    await reception.get(`${path}/slip`);
    await reception.get(`/practice/consultations/${other.id}`);
    expect(readings(rt)).toHaveLength(3);
    rt.clock.now += 20 * minute;
    await doctor.get(path);
    expect(readings(rt)).toHaveLength(3);
    rt.clock.now += hour;
    const later = desk('doctor');
    await later.get(path);
    expect(readings(rt)).toHaveLength(4);
    // It is no step of the procedure.
    expect((await later.get(path)).html).not.toContain('Vorgang gelesen');
  });

  test('what was not shown was not read', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    for (const path of ['new', crypto.randomUUID(), `${crypto.randomUUID()}/slip`])
      await doctor.get(`/practice/consultations/${path}`);
    await doctor.get('/practice');
    expect(readings(rt)).toEqual([]);
  });

  test('a full disk keeps nobody from a file', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const { id } = requested(rt);
    // The index of cases stands before the disk is full.
    await doctor.get('/practice');
    rt.db.$client.exec(
      "create temp trigger full before insert on main.audit begin select raise(abort, 'database or disk is full'); end",
    );
    rt.db.$client.pragma('query_only = on');
    expect((await doctor.get(`/practice/consultations/${id}`)).status).toBe(200);
    rt.db.$client.pragma('query_only = off');
  });
});
