import type { Encryption, Figures, Picture, Sound, Way } from '../../connection/stats.ts';
import type { Level, Quality, Reason } from './quality_level.ts';

/*
 * Quality and figures in words (look.md), for the panel and for the report that can be copied. Nothing here
 * knows an address, a name or a token, so none can be told.
 */

export const levelWords: Record<Level, string> = {
  none: 'wird gemessen',
  good: 'gut',
  fair: 'mittel',
  poor: 'schwach',
  bad: 'sehr schwach',
};

const percent = (share: number | null) => `${Math.max(1, Math.round((share ?? 0) * 100))} %`;

const reasonWords: Record<Reason, (figures: Figures) => string> = {
  sound_missing: ({ concealedShare }) => `Vom Ton, den Sie hören, fehlen ${percent(concealedShare)}.`,
  loss_received: ({ lossReceived }) =>
    `Auf dem Weg zu Ihnen gehen ${percent(lossReceived)} der Daten verloren.`,
  loss_sent: ({ lossSent }) => `Auf dem Weg von Ihnen gehen ${percent(lossSent)} der Daten verloren.`,
  delay: ({ roundTripMs }) => `Der Weg hin und zurück dauert ${seconds(roundTripMs)}.`,
  uneven: () => 'Der Ton kommt ungleichmäßig an.',
  busy: () => 'Ihr Gerät ist ausgelastet und sendet darum ein einfacheres Bild.',
  picture_off: () => 'Ihr Bild ist aus, damit der Ton bleibt.',
  other_picture_off: () => 'Das andere Bild ist aus, damit der Ton bleibt.',
  picture_small: () => 'Ihr Bild ist kleiner, damit der Ton bleibt.',
};

const helpWords: Record<Reason, string> = {
  sound_missing: 'Es hilft oft, näher an den WLAN-Router zu gehen oder ein Netzwerkkabel zu benutzen.',
  loss_received: 'Es hilft oft, näher an den WLAN-Router zu gehen oder ein Netzwerkkabel zu benutzen.',
  loss_sent: 'Es hilft oft, näher an den WLAN-Router zu gehen oder ein Netzwerkkabel zu benutzen.',
  delay: 'Es hilft oft, Downloads und andere Videos in Ihrem Netz anzuhalten.',
  uneven: 'Es hilft oft, Downloads und andere Videos in Ihrem Netz anzuhalten.',
  busy: 'Es hilft, andere Programme und Fenster zu schließen.',
  picture_off: 'Das Bild kommt von selbst zurück, wenn die Verbindung wieder besser ist.',
  other_picture_off: 'Das Bild kommt von selbst zurück, wenn die Verbindung wieder besser ist.',
  picture_small: 'Das Bild wird von selbst wieder größer, wenn die Verbindung besser ist.',
};

export function reasonLines({ reasons }: Quality, figures: Figures): string[] {
  return reasons.map((reason) => reasonWords[reason](figures));
}

/** One sentence: what to do, by what weighs most. */
export function helpLine({ level, reasons }: Quality): string {
  const [worst] = reasons;
  if (worst) return helpWords[worst];
  return level === 'none'
    ? 'Einen Moment, die Verbindung wird gemessen.'
    : 'Alles in Ordnung. Sie müssen nichts tun.';
}

/** What has been measured, name and value; only what this browser says. */
export function figureLines(figures: Figures): [string, string][] {
  const lines: [string, string | null][] = [
    ['Weg', wayWords(figures.way)],
    ['Laufzeit hin und zurück', figures.roundTripMs === null ? null : `${round(figures.roundTripMs)} ms`],
    ['Schwankung', figures.jitterMs === null ? null : `${round(figures.jitterMs)} ms`],
    ['Verlust gesendet', share(figures.lossSent)],
    ['Verlust empfangen', share(figures.lossReceived)],
    ['Ton erhalten', figures.concealedShare === null ? null : share(1 - figures.concealedShare)],
    ['Ton gesendet', soundWords(figures.soundSent, figures.repeated)],
    ['Ton empfangen', soundWords(figures.soundReceived, false)],
    ['Bild gesendet', pictureWords(figures.pictureSent)],
    ['Bild empfangen', pictureWords(figures.pictureReceived)],
    ['Leitung trägt etwa', rate(figures.availableRate)],
    ['Verschlüsselung', dtlsWords(figures.encryption)],
    ['Bild und Ton', figures.encryption.srtpSuite && `SRTP, ${figures.encryption.srtpSuite}`],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== null && line[1] !== '');
}

/** @param at when it was made; the only thing in it that is not about the connection */
export function reportText(quality: Quality, figures: Figures, at: Date): string {
  return [
    'Sprechzimmer: Bericht zur Verbindung',
    `Stand: ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `Qualität: ${levelWords[quality.level]}`,
    ...reasonLines(quality, figures),
    '',
    ...figureLines(figures).map(([name, value]) => `${name}: ${value}`),
    '',
    'Der Bericht enthält keine Adressen und keine Namen.',
  ].join('\n');
}

const transports: Record<Way['transport'], string> = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' };

function wayWords(way: Way | null): string | null {
  if (!way) return null;
  const transport = transports[way.transport];
  return way.kind === 'direct' ? `direkt (${transport})` : `über das Relay der Praxis (${transport})`;
}

function dtlsWords({ dtls, dtlsSuite }: Encryption): string | null {
  return [dtls && `DTLS ${dtls}`, dtlsSuite].filter(Boolean).join(', ') || null;
}

function soundWords(sound: Sound, repeated: boolean): string | null {
  const words = [
    rate(sound.rate),
    codecWords(sound.codec),
    repeated && 'doppelt gesendet (RED)',
    sound.fec && 'mit Fehlerkorrektur (FEC)',
  ];
  return sound.rate === null ? null : words.filter(Boolean).join(', ');
}

function pictureWords({ rate: bits, codec, width, height, perSecond }: Picture): string | null {
  if (bits === null) return null;
  if (width === null || height === null) return 'kein Bild';
  const pictures = perSecond === null ? null : `${round(perSecond)} Bilder je Sekunde`;
  return [rate(bits), `${width} × ${height}`, pictures, codecWords(codec)].filter(Boolean).join(', ');
}

function codecWords(codec: string | null): string | null {
  return codec === 'opus' ? 'Opus' : codec;
}

function rate(bits: number | null): string | null {
  if (bits === null) return null;
  return bits >= 1e6 ? `${decimal(bits / 1e6)} Mbit/s` : `${round(bits / 1000)} kbit/s`;
}

function share(value: number | null): string | null {
  return value === null ? null : `${decimal(value * 100)} %`;
}

function seconds(milliseconds: number | null): string {
  return `${decimal((milliseconds ?? 0) / 1000)} Sekunden`;
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',').replace(',0', '');
}

function round(value: number): string {
  return value.toFixed(0);
}
