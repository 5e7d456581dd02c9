import type { DeviceName } from './device_words.ts';

/** Where a browser keeps what a page may use: each has a place of its own, and a drawing of it. */
export type AllowPlace = 'chrome' | 'chrome-android' | 'edge' | 'firefox' | 'safari' | 'iphone' | 'samsung';

/** What is drawn at the place: the sign that a person looks for. */
type Sign = 'sliders' | 'lock' | 'crossed' | 'page' | 'menu';

export interface AllowHelp {
  /** Where the address stands. `menu`: the menu at the screen's upper edge, above the window. */
  bar: 'top' | 'bottom' | 'menu';
  /** A phone is drawn narrow. */
  phone: boolean;
  sign: Sign;
  /** `DEVICES` stands for what is to be allowed, `SIGN` for what a browser shows of it crossed out. */
  steps: readonly [string, string];
}

const devices: Record<DeviceName, string> = {
  audio: 'Mikrofon',
  video: 'Kamera',
  both: 'Kamera und Mikrofon',
};
const signs: Record<DeviceName, string> = {
  audio: 'das durchgestrichene Mikrofon',
  video: 'die durchgestrichene Kamera',
  both: 'die durchgestrichene Kamera',
};

/** What a person does there to allow exactly this. */
export function allowSteps({ steps }: AllowHelp, name: DeviceName): string[] {
  return steps.map((step) => step.replace('DEVICES', devices[name]).replace('SIGN', signs[name]));
}

/** From what the browser says of itself. Every browser of an iPhone is Safari inside. */
export function allowPlace(userAgent: string): AllowPlace {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iphone';
  if (/SamsungBrowser\//.test(userAgent)) return 'samsung';
  if (/Edg(A|iOS)?\//.test(userAgent)) return 'edge';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Android/.test(userAgent)) return 'chrome-android';
  return /Safari\//.test(userAgent) && !/Chrom|OPR/.test(userAgent) ? 'safari' : 'chrome';
}

export const allowHelps: Record<AllowPlace, AllowHelp> = {
  chrome: {
    bar: 'top',
    phone: false,
    sign: 'sliders',
    steps: [
      'Klicken Sie links neben der Adresse auf das Zeichen mit den zwei Reglern.',
      'Schalten Sie DEVICES ein.',
    ],
  },
  'chrome-android': {
    bar: 'top',
    phone: true,
    sign: 'sliders',
    steps: [
      'Tippen Sie links neben der Adresse auf das Zeichen mit den zwei Reglern.',
      'Tippen Sie auf „Berechtigungen“ und schalten Sie DEVICES ein.',
    ],
  },
  edge: {
    bar: 'top',
    phone: false,
    sign: 'lock',
    steps: [
      'Klicken Sie links neben der Adresse auf das Schloss.',
      'Wählen Sie „Berechtigungen für diese Website“ und bei DEVICES „Zulassen“.',
    ],
  },
  firefox: {
    bar: 'top',
    phone: false,
    sign: 'crossed',
    steps: [
      'Klicken Sie links neben der Adresse auf SIGN.',
      'Nehmen Sie die Sperre mit dem kleinen Kreuz weg.',
    ],
  },
  safari: {
    bar: 'menu',
    phone: false,
    sign: 'menu',
    steps: [
      'Klicken Sie ganz oben auf „Safari“ und dann auf „Einstellungen für diese Website“.',
      'Wählen Sie bei DEVICES „Erlauben“.',
    ],
  },
  iphone: {
    bar: 'bottom',
    phone: true,
    sign: 'page',
    steps: [
      'Tippen Sie neben der Adresse auf das Zeichen für die Seite und dann auf „Website-Einstellungen“.',
      'Wählen Sie bei DEVICES „Erlauben“.',
    ],
  },
  samsung: {
    bar: 'top',
    phone: true,
    sign: 'lock',
    steps: [
      'Tippen Sie links neben der Adresse auf das Schloss.',
      'Tippen Sie auf „Berechtigungen“ und erlauben Sie DEVICES.',
    ],
  },
};
