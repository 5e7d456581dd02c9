import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage, writeImageArchive } from '../../packaging/image.ts';
import { enterBySocket } from '../fixtures/node_socket.ts';
import { freePort } from '../fixtures/server_process.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { until } from '../fixtures/waiting_room.ts';
import { newWalk, walk } from '../fixtures/walk.ts';
import { buildah, Container, root } from './image.ts';

const base = 'debian:12.11-slim';
const image = 'localhost/sprechzimmer-test';
const containers: Container[] = [];

beforeAll(() => {
  execFileSync('bash', ['packaging/base_image.sh', base], { cwd: root });
  execFileSync(process.execPath, [join(root, 'packaging/binary.ts'), '--if-needed']);
  buildImage(image, {
    base: `localhost/${base}`,
    version: '1.2.3',
    commit: '1234567',
    options: ['--pull-never'],
  });
}, 900_000);

afterAll(() => {
  for (const container of containers) container.remove();
});

function container(from: string): Container {
  const made = new Container(from);
  containers.push(made);
  return made;
}

describe('the container', () => {
  test('the executable runs on a bare Debian, without Node.js', async () => {
    const bare = container(`localhost/${base}`);
    const volume = `${join(root, 'dist/sprechzimmer')}:/sprechzimmer:ro`;
    await expect(bare.run(['node', '--version'])).rejects.toThrow();
    expect(await bare.run(['/sprechzimmer', 'version'], {}, [volume])).toMatch(/^sprechzimmer .* node 26\./);
  });

  test('is what a practice runs: not root, data apart, a health check, no shell in between', () => {
    const { Docker } = JSON.parse(buildah('inspect', '--type=image', image));
    expect(Docker.config).toMatchObject({
      User: '10001:10001',
      Entrypoint: ['sprechzimmer'],
      Cmd: ['serve'],
      StopSignal: 'SIGTERM',
      Volumes: { '/data': {} },
      Healthcheck: { Test: ['CMD', 'sprechzimmer', 'healthcheck'] },
      Labels: {
        'org.opencontainers.image.revision': '1234567',
        'org.opencontainers.image.version': '1.2.3',
      },
    });
    expect(Object.keys(Docker.config.ExposedPorts)).toEqual(
      expect.arrayContaining(['443/tcp', '80/tcp', '8080/tcp', '3478/tcp', '3478/udp']),
    );
  });

  test('as an archive (OCI) it can be loaded anywhere, with its labels', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-archive-'));
    const file = join(folder, 'image.tar');
    writeImageArchive(image, file, { tag: 'sprechzimmer:1.2.3', quickly: true });
    execFileSync('tar', ['-xf', file, '-C', folder]);
    const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const blob = ({ digest }: { digest: string }) => read(`blobs/${digest.replace(':', '/')}`);
    const [entry] = read('index.json').manifests;
    expect(entry.annotations['org.opencontainers.image.ref.name']).toBe('sprechzimmer:1.2.3');
    expect(blob(blob(entry).config)).toMatchObject({
      architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
      config: { User: '10001:10001', Labels: { 'org.opencontainers.image.version': '1.2.3' } },
    });
    rmSync(folder, { recursive: true });
  });

  test('S2 to S7: from the request to the waiting room, over a restart, writing nothing but its data', async () => {
    const smtp = await startSmtp();
    const data = mkdtempSync(join(tmpdir(), 'sprechzimmer-data-'));
    chownSync(data, 10001, 10001);
    const port = String(await freePort());
    const settings = {
      SECOND_FACTOR: 'optional',
      // `buildah run` lays a volume of its own over the image's /data; an engine takes the one that it is
      // given.
      DATA_DIR: '/srv/data',
      PORT: port,
      HOST: '127.0.0.1',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'praxis@praxis.example',
      TURN_PORT: String(await freePort()),
    };
    const practiceBox = container(image);
    const before = listing(practiceBox.mount());
    const volumes = [`${data}:/srv/data`];
    const origin = `http://localhost:${port}`;
    const serve = () => practiceBox.start(['sprechzimmer', 'serve'], settings, volumes);
    const healthy = () =>
      until(async () => {
        try {
          return await practiceBox.run(['sprechzimmer', 'healthcheck'], settings, volumes);
        } catch {
          return null;
        }
      });

    const first = serve();
    await healthy();
    // P6: one link for the first account.
    await until(async () => /\/practice\/setup\/[\w-]{32}/.exec(first.output.stderr));
    const add = ['user', 'add', 'sommer@praxis.example', '--role', 'doctor', '--name', 'Dr. Anna Sommer'];
    const link = await practiceBox.run(['sprechzimmer', ...add], settings, volumes);
    const practice = new Visitor(origin);
    const password = 'ein langes Kennwort mit Igel';
    const setup = new URL(link.trim()).pathname;
    expect((await practice.post(setup, { password, repeat: password })).status).toBe(303);
    await practice.post('/practice/login', { email: 'sommer@praxis.example', password });
    // Exit 3: all works, but there is no backup.
    const check = await practiceBox.run(['sh', '-c', 'sprechzimmer check || [ $? = 3 ]'], settings, volumes);
    expect(check).toMatch(/^ok +smtp /m);
    // Lesson 10: coturn is inside and relays a packet.
    expect(check).toMatch(/^ok +turn +coturn of the running server/m);

    const one = newWalk(1);
    const now = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ minutes: 5 });
    const appointment = {
      date: now.toPlainDate().toString(),
      time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
      duration: '15',
    };
    await walk(one, { practice, patient: new Visitor(origin), smtp, appointment });
    expect(one.acknowledged).toContain('schedule');

    // A new version is a new start on the same data.
    expect(await first.stop()).toBe(0);
    expect(readdirSync(data).sort()).toEqual(expect.arrayContaining(['secret.key', 'sprechzimmer.sqlite']));
    expect(readdirSync(data)).not.toContain('sprechzimmer.sqlite-wal');
    const second = serve();
    await healthy();
    expect(second.output.stderr).toBe('');

    const mail = await smtp.waitFor(({ envelope }) => envelope.to.includes(one.patient.email));
    const token = /\/c\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
    const waiting = await enterBySocket(origin, token, `${one.patient.firstName} ${one.patient.lastName}`);
    await practice.post('/practice/login', { email: 'sommer@praxis.example', password });
    expect((await practice.post(`/practice/visits/${one.consultationId}/admit`)).status).toBe(303);
    expect(await (await practice.get(`/practice/visits/${one.consultationId}`)).text()).toContain(
      'Wanderer-1',
    );
    waiting.close();

    expect(await second.stop()).toBe(0);
    expect(listing(practiceBox.mount())).toEqual(before);
    await smtp.stop();
  }, 120_000);
});

/**
 * Every file of the image with its size and time: what a program writes would show. Links lead out of it, to
 * this machine.
 */
function listing(folder: string): string[] {
  const given = [folder, '-xdev', '-type', 'f', '-not', '-path', `${folder}/srv/data/*`];
  const found = execFileSync('find', [...given, '-printf', '%P %s %T@\n'], { encoding: 'utf8' });
  return found.split('\n').sort();
}
