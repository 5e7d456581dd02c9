import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adoptedFrom } from '../../cli/service.ts';
import { ConfigError } from '../../config/settings.ts';

/** A machine with a service whose settings are these; without them: none. */
function machine(settings: string | null, key: string | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-machine-'));
  const places = {
    settings: join(folder, 'sprechzimmer.env'),
    key: join(folder, 'sprechzimmer.key'),
    data: join(folder, 'practice'),
  };
  if (settings !== null) writeFileSync(places.settings, settings);
  if (key !== null) writeFileSync(places.key, key);
  return places;
}

const root = { command: 'user', environment: {}, uid: 0 };

describe("a command in root's shell finds the practice of the service", () => {
  test('settings, folder and key are the service’s', () => {
    const places = machine(
      '# IT\n\nPUBLIC_URL="https://video.praxis.example"\nMAIL_FROM=a@b.example\n',
      'a2V5\n',
    );
    expect(adoptedFrom(places, root)?.settings).toEqual({
      DATA_DIR: places.data,
      PUBLIC_URL: 'https://video.praxis.example',
      MAIL_FROM: 'a@b.example',
      SECRET_KEY: 'a2V5',
    });
  });

  test.each([
    ["PUBLIC_URL='https://a.example'", 'https://a.example'],
    ['PUBLIC_URL=https://a.example ', 'https://a.example'],
    ['; a comment\nPUBLIC_URL="a b"c"', 'a b"c'],
    ['PUBLIC_URL="', '"'],
    ['PUBLIC_URL=first\nPUBLIC_URL=second', 'second'],
  ])('%j is read as systemd reads it', (text, value) => {
    expect(adoptedFrom(machine(text), root)?.settings.PUBLIC_URL).toBe(value);
  });

  test.each([
    ['the environment says which practice', { ...root, environment: { DATA_DIR: '/srv/practice' } }],
    ['the environment names a file that says it', { ...root, environment: { DATA_DIR_FILE: '/run/x' } }],
    ['this is not root', { ...root, uid: 1000 }],
    ['there are no users here', { ...root, uid: null }],
    ['the command has no practice', { ...root, command: 'demo' }],
    ['it only tells', { ...root, command: '--version' }],
  ])('nothing where %s', (_, given) => {
    expect(adoptedFrom(machine('PORT=1\n'), given)).toBe(null);
  });

  test('nothing where there is no service', () => {
    expect(adoptedFrom(machine(null, 'a2V5'), root)).toBe(null);
  });

  test('another key wins over the one of the machine', () => {
    const places = machine('SECRET_KEY_FILE=/run/key\n', 'a2V5');
    expect(adoptedFrom(places, root)?.settings).not.toHaveProperty('SECRET_KEY');
    const said = { ...root, environment: { SECRET_KEY: 'b3RoZXI=' } };
    expect(adoptedFrom(machine('', 'a2V5'), said)?.settings).not.toHaveProperty('SECRET_KEY');
  });

  test('a line that is none is named, with its file', () => {
    const places = machine('PORT=1\nexport PUBLIC_URL=x\n');
    expect(() => adoptedFrom(places, root)).toThrow(ConfigError);
    expect(() => adoptedFrom(places, root)).toThrow(`${places.settings}, line 2: expected NAME=value`);
  });
});
