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
  if (short === '') return 'Datei';
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
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const byEnding = endings.find(([, list]) => list.includes(ending))?.[0];
  if (byEnding) return byEnding;
  if (ending !== '') return `Datei „${ending.slice(0, 10)}“`;
  return kinds.find(([start]) => kind.toLowerCase().startsWith(start))?.[1] ?? 'Datei';
}

/** Whether opening it can run something. */
export function isProgram(name: string): boolean {
  return kindWord(name, '') === programWord;
}

const programWord = 'Programm';

const endings: [string, string[]][] = [
  ['PDF-Dokument', ['pdf']],
  ['Bild', ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'avif', 'bmp', 'tif', 'tiff']],
  ['Röntgen- oder Schnittbild', ['dcm', 'dicom']],
  ['Textdokument', ['txt', 'md', 'rtf', 'doc', 'docx', 'odt', 'pages']],
  ['Tabelle', ['csv', 'xls', 'xlsx', 'ods', 'numbers']],
  ['Präsentation', ['ppt', 'pptx', 'odp', 'key']],
  ['Film', ['mp4', 'mov', 'm4v', 'webm', 'mkv', 'avi', '3gp']],
  ['Ton', ['mp3', 'm4a', 'wav', 'ogg', 'opus', 'aac', 'flac', 'amr']],
  ['Archiv', ['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz']],
  ['Kalendereintrag', ['ics']],
  ['Kontakt', ['vcf']],
  [
    programWord,
    // What systems run, what carries macros, what leads elsewhere, what a browser runs.
    (
      'exe com msi msix appx bat cmd ps1 vbs vbe js jse mjs wsf wsh hta scr pif cpl jar lnk url reg inf iso img vhd dll sys ' +
      'app pkg dmg command scpt workflow webloc sh bash run bin deb rpm appimage desktop apk aab ipa xpi crx py pl rb php ' +
      'docm dotm xlsm xltm xlam pptm potm ppam ppsm xll html htm xhtml shtml mht mhtml svg xml xsl chm one'
    ).split(' '),
  ],
];

const kinds: [string, string][] = [
  ['application/pdf', 'PDF-Dokument'],
  ['image/', 'Bild'],
  ['video/', 'Film'],
  ['audio/', 'Ton'],
  ['text/', 'Textdokument'],
];

/** „820 Byte“, „12 kB“, „3,4 MB“ */
export function sizeWord(bytes: number): string {
  if (bytes < 1000) return `${bytes} Byte`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 9.95 ? 1 : 0;
  return `${megabytes.toFixed(digits).replace('.', ',')} MB`;
}
