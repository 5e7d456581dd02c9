/** What may be kept of a `User-Agent` (D4): enough to help, too little to tell two people apart. */
export interface BrowserName {
  /** E.g. `Firefox`; `anderer Browser` where it is none that we know. */
  name: string;
  /** The first number only; empty where there is none. */
  version: string;
  /** E.g. `Android`; `anderes System`. */
  system: string;
}

/** In this order: browsers name the ones that they want to be taken for as well. */
const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//],
];

const systems: [string, RegExp][] = [
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

export function browserName(userAgent: string): BrowserName {
  for (const [name, pattern] of browsers) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return { name, version: version.slice(0, 4), system: systemOf(userAgent) };
  }
  return { name: 'anderer Browser', version: '', system: systemOf(userAgent) };
}

function systemOf(userAgent: string): string {
  return systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'anderes System';
}
