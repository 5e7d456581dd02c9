import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../static/style/tokens.css', import.meta.url), 'utf8');
const palettes = tokens.split(/(?=@media|:root\.theme-call)/).map(readPalette);

/** Text on its ground. */
const texts: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunken'],
  ['ink', 'accent-soft'],
  ['ink', 'wait-soft'],
  ['ink', 'danger-soft'],
  ['ink-soft', 'wait-soft'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent-strong', 'accent-soft'],
  ['wait', 'wait-soft'],
  ['wait', 'surface'],
  ['danger', 'danger-soft'],
  ['danger', 'paper'],
  ['danger', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
];

/** Edges and marks that one must see to use or understand something. */
const edges: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['danger', 'paper'],
];

test('there is a light, a dark and a call palette', () => {
  expect(palettes).toHaveLength(3);
});

for (const [index, name] of ['light', 'dark', 'call'].entries()) {
  const palette = palettes[index] ?? new Map<string, string>();

  test.each(texts)(`P18: ${name}: text %s on %s has a contrast of 7:1`, (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(edges)(`P18: ${name}: edge %s on %s has a contrast of 3:1`, (edge, ground) => {
    expect(contrast(palette, edge, ground)).toBeGreaterThanOrEqual(3);
  });
}

/** The first is in the 40 kB (architecture.md, "Performance budgets"); the others come when needed. */
const sheets: [string, number][] = [
  ['main', 7.2],
  ['staff', 4.5],
  ['look', 0.5],
  ['calendar', 2],
  ['settings', 1],
  ['paper', 1],
  ['conversation', 7],
];

test.each(sheets)(
  '%s.css is one file of at most %s kB with nothing from elsewhere',
  async (name, kilobytes) => {
    const { outputFiles } = await build({
      entryPoints: [new URL(`../../static/style/${name}.css`, import.meta.url).pathname],
      bundle: true,
      minify: true,
      write: false,
    });
    expect(outputFiles).toHaveLength(1);
    const css = outputFiles[0]?.text ?? '';
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(kilobytes * 1024);
    expect(css).not.toMatch(/url\(|@font-face|https?:/);
  },
);

function readPalette(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG 2.2, "contrast ratio". */
function contrast(palette: Map<string, string>, a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(palette, a), luminance(palette, b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(palette: Map<string, string>, name: string): number {
  const short = palette.get(name)?.slice(1);
  if (!short) throw new Error(`no colour --${name}`);
  const hex = short.length === 3 ? [...short].map((digit) => digit + digit).join('') : short;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
