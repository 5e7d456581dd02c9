/*
 * The fonts of our documents, each a file of a package: DejaVu for the letters of most names, Noto for the
 * other scripts (docs/decisions/0032-noto-and-harfbuzz-for-every-script.md). They ship in `dist/fonts`
 * (build.ts) and are read when a text needs them.
 */

const noto = (script: string) =>
  `@expo-google-fonts/noto-sans-${script.toLowerCase()}/400Regular/NotoSans${script}_400Regular.ttf` as const;

/** By the name that is used here; paths from `node_modules`. */
export const fontFiles = {
  sans: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  Arabic: noto('Arabic'),
  Armenian: noto('Armenian'),
  Bengali: noto('Bengali'),
  Devanagari: noto('Devanagari'),
  Ethiopic: noto('Ethiopic'),
  Georgian: noto('Georgian'),
  Gujarati: noto('Gujarati'),
  Gurmukhi: noto('Gurmukhi'),
  Hebrew: noto('Hebrew'),
  JP: noto('JP'),
  Kannada: noto('Kannada'),
  Khmer: noto('Khmer'),
  KR: noto('KR'),
  Lao: noto('Lao'),
  Malayalam: noto('Malayalam'),
  Myanmar: noto('Myanmar'),
  Oriya: noto('Oriya'),
  SC: noto('SC'),
  Sinhala: noto('Sinhala'),
  Syriac: noto('Syriac'),
  Tamil: noto('Tamil'),
  Telugu: noto('Telugu'),
  Thaana: noto('Thaana'),
  Thai: noto('Thai'),
  Tibetan: '@expo-google-fonts/noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf',
} as const;

export type FontName = keyof typeof fontFiles;

type Script = Exclude<FontName, 'sans' | 'bold'>;

const han =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\u3000-\\u303F\\uFF00-\\uFF9F\\uFFE0-\\uFFE6';

/** Which characters a font is asked for; `sans` is asked for all. */
const asked = Object.fromEntries(
  Object.keys(fontFiles)
    .filter((name) => name !== 'sans' && name !== 'bold')
    .map((name) => [name, new RegExp(`[${classOf(name)}]`, 'u')]),
) as Record<Script, RegExp>;

function classOf(name: string): string {
  if (name === 'SC' || name === 'JP') return han;
  return name === 'KR' ? `\\p{scx=Hangul}${han}` : `\\p{scx=${name}}`;
}

/** Chinese before Japanese before Korean shapes: Han letters alone do not say whose they are. */
const scripts: readonly Script[] = [
  ...(Object.keys(asked) as Script[]).filter((name) => !['SC', 'JP', 'KR'].includes(name)),
  'SC',
  'JP',
  'KR',
];

/**
 * The fonts to ask for a character, best first.
 *
 * @param text all of it: kana beside Han letters say Japanese, hangul Korean
 */
export function candidates(character: string, text: string): FontName[] {
  const found = scripts.filter((name) => asked[name].test(character));
  const first = /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)
    ? 'JP'
    : /\p{sc=Hangul}/u.test(text)
      ? 'KR'
      : null;
  return first && found.includes(first) ? [first, ...found.filter((name) => name !== first)] : found;
}
