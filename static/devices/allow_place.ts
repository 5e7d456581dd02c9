import * as phrase from '../../languages/keys.ts';
import { type Saying, say } from '../page/say.ts';
import type { DeviceName } from './device_words.ts';

/** Where a browser keeps what a page may use: each has a place of its own, and a drawing of it. */
export type AllowPlace = 'chrome' | 'chrome-android' | 'edge' | 'firefox' | 'safari' | 'iphone' | 'samsung';

/** What is drawn at the place: the sign that a person looks for. */
type Sign = 'sliders' | 'lock' | 'crossed' | 'page' | 'menu';

type Step = Saying<{ device: DeviceName }> | Saying<null>;

export interface AllowHelp {
  /** Where the address stands. `menu`: the menu at the screen's upper edge, above the window. */
  bar: 'top' | 'bottom' | 'menu';
  /** A phone is drawn narrow. */
  phone: boolean;
  sign: Sign;
  steps: readonly [Step, Step];
}

/** What a person does there to allow exactly this. */
export function allowSteps({ steps }: AllowHelp, device: DeviceName): string[] {
  return steps.map((step) => say(step, { device }));
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
    steps: [phrase.allowChrome, phrase.allowChromeThen],
  },
  'chrome-android': {
    bar: 'top',
    phone: true,
    sign: 'sliders',
    steps: [phrase.allowAndroid, phrase.allowAndroidThen],
  },
  edge: {
    bar: 'top',
    phone: false,
    sign: 'lock',
    steps: [phrase.allowEdge, phrase.allowEdgeThen],
  },
  firefox: {
    bar: 'top',
    phone: false,
    sign: 'crossed',
    steps: [phrase.allowFirefox, phrase.allowFirefoxThen],
  },
  safari: {
    bar: 'menu',
    phone: false,
    sign: 'menu',
    steps: [phrase.allowSafari, phrase.allowAppleThen],
  },
  iphone: {
    bar: 'bottom',
    phone: true,
    sign: 'page',
    steps: [phrase.allowIphone, phrase.allowAppleThen],
  },
  samsung: {
    bar: 'top',
    phone: true,
    sign: 'lock',
    steps: [phrase.allowSamsung, phrase.allowSamsungThen],
  },
};
