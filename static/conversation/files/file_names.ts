import * as phrase from '../../../languages/keys.ts';
import { decimal, say } from '../../page/say.ts';

/** Characters of a name that is shown and saved. */
const mostNameCharacters = 120;

/**
 * A name from another person's device as this one may show and save it: no folder, no control characters,
 * nothing that turns the direction of reading around, nothing that a file system takes for something else;
 * never empty.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replace(/[\t\n\r]/g, ' ')
    // Control and format characters (bidi, zero width), separators of lines, what is not assigned or private.
    // Before spaces are joined and letters composed: what stood between them must not keep them apart.
    .replace(/[\p{C}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/[<>:"|?*]/g, '_')
    // A leading dot hides a file, a trailing one is dropped by Windows.
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = shorten(clean);
  if (short === '') return say(phrase.fileUnnamed);
  return reserved.test(short) ? shorten(`_${short}`) : short;
}

/** Names that Windows takes for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Cuts in front of the ending, which says what it is. */
function shorten(name: string): string {
  if (name.length <= mostNameCharacters) return name;
  const ending = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? '';
  // Half a character would be none.
  const stem = name
    .slice(0, mostNameCharacters - ending.length)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return stem.replace(/[. ]+$/, '') + ending;
}

/**
 * What a file is, in words. The ending counts, because the device that opens it goes by it; without one the
 * MIME type.
 */
export function kindWord(name: string, kind: string): string {
  const ending = endingOf(name);
  const byEnding = kindByEnding(ending) ?? (ending === '' ? null : 'ending');
  const byType = kinds.find(([start]) => kind.toLowerCase().startsWith(start))?.[1];
  return say(phrase.fileKind, { kind: byEnding ?? byType ?? 'unknown', ending: ending.slice(0, 10) });
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function kindByEnding(ending: string): string | undefined {
  return endings.find(([, list]) => list.includes(ending))?.[0];
}

/** Whether opening it can run something. */
export function isProgram(name: string): boolean {
  return kindByEnding(endingOf(name)) === program;
}

const program = 'program';

/** By the names that `file-kind` has for them. */
const endings: [string, string[]][] = [
  ['pdf', ['pdf']],
  ['picture', ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'avif', 'bmp', 'tif', 'tiff']],
  ['scan', ['dcm', 'dicom']],
  ['text', ['txt', 'md', 'rtf', 'doc', 'docx', 'odt', 'pages']],
  ['table', ['csv', 'xls', 'xlsx', 'ods', 'numbers']],
  ['slides', ['ppt', 'pptx', 'odp', 'key']],
  ['film', ['mp4', 'mov', 'm4v', 'webm', 'mkv', 'avi', '3gp']],
  ['sound', ['mp3', 'm4a', 'wav', 'ogg', 'opus', 'aac', 'flac', 'amr']],
  ['archive', ['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz']],
  ['calendar', ['ics']],
  ['contact', ['vcf']],
  [
    program,
    // What systems run, what carries macros, what leads elsewhere, what a browser runs.
    (
      'exe com msi msix appx bat cmd ps1 vbs vbe js jse mjs wsf wsh hta scr pif cpl jar lnk url reg inf iso img vhd dll sys ' +
      'app pkg dmg command scpt workflow webloc sh bash run bin deb rpm appimage desktop apk aab ipa xpi crx py pl rb php ' +
      'docm dotm xlsm xltm xlam pptm potm ppam ppsm xll html htm xhtml shtml mht mhtml svg xml xsl chm one'
    ).split(' '),
  ],
];

const kinds: [string, string][] = [
  ['application/pdf', 'pdf'],
  ['image/', 'picture'],
  ['video/', 'film'],
  ['audio/', 'sound'],
  ['text/', 'text'],
];

/** „820 Byte“, „12 kB“, „3,4 MB“ */
export function sizeWord(bytes: number): string {
  if (bytes < 1000) return say(phrase.fileSize, { unit: 'byte', size: bytes });
  if (bytes < 999_500) return say(phrase.fileSize, { unit: 'kilo', size: Math.round(bytes / 1000) });
  const megabytes = bytes / 1_000_000;
  return say(phrase.fileSize, { unit: 'mega', size: decimal(megabytes, megabytes < 9.95 ? 1 : 0) });
}
