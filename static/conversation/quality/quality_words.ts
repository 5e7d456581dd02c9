import * as phrase from '../../../languages/keys.ts';
import type { Encryption, Figures, Picture, Sound, Way } from '../../connection/stats.ts';
import { say } from '../../page/say.ts';
import type { Level, Quality, Reason } from './quality_level.ts';

/*
 * Quality and figures in words (look.md), for the panel and for the report that can be copied. Nothing here
 * knows an address, a name or a token, so none can be told.
 */

export function levelWord(level: Level): string {
  return say(phrase.qualityLevel, { level });
}

export function reasonLines({ reasons }: Quality, figures: Figures): string[] {
  return reasons.map((reason) => reasonWords(reason, figures));
}

function reasonWords(
  reason: Reason,
  { concealedShare, lossReceived, lossSent, roundTripMs }: Figures,
): string {
  const lost = (share: number | null) =>
    say(phrase.qualityLoss, { reason, percent: Math.max(1, Math.round((share ?? 0) * 100)) });
  switch (reason) {
    case 'sound_missing':
      return lost(concealedShare);
    case 'loss_received':
      return lost(lossReceived);
    case 'loss_sent':
      return lost(lossSent);
    case 'delay':
      return say(phrase.qualityDelay, { seconds: tenths((roundTripMs ?? 0) / 1000) });
    default:
      return say(phrase.qualityReason, { reason });
  }
}

/** What helps, as `quality-help` names it. */
const helps: Record<Reason, string> = {
  sound_missing: 'near',
  loss_received: 'near',
  loss_sent: 'near',
  delay: 'net',
  uneven: 'net',
  busy: 'busy',
  picture_off: 'back',
  other_picture_off: 'back',
  picture_small: 'larger',
};

/** One sentence: what to do, by what weighs most. */
export function helpLine({ level, reasons }: Quality): string {
  const [worst] = reasons;
  if (worst) return say(phrase.qualityHelp, { do: helps[worst] });
  return say(level === 'none' ? phrase.qualityMeasuring : phrase.qualityFine);
}

/** What has been measured, name and value; only what this browser says. */
export function figureLines(figures: Figures): [string, string][] {
  const { roundTripMs, jitterMs, concealedShare, encryption } = figures;
  const lines: [figure: string, value: string | null][] = [
    ['way', wayWords(figures.way)],
    ['round_trip', milliseconds(roundTripMs)],
    ['jitter', milliseconds(jitterMs)],
    ['loss_sent', share(figures.lossSent)],
    ['loss_received', share(figures.lossReceived)],
    ['sound_kept', concealedShare === null ? null : share(1 - concealedShare)],
    ['sound_sent', soundWords(figures.soundSent, figures.repeated)],
    ['sound_received', soundWords(figures.soundReceived, false)],
    ['picture_sent', pictureWords(figures.pictureSent)],
    ['picture_received', pictureWords(figures.pictureReceived)],
    ['rate', rate(figures.availableRate)],
    ['encryption', dtlsWords(encryption)],
    ['media', encryption.srtpSuite && `SRTP, ${encryption.srtpSuite}`],
  ];
  return lines.flatMap(([figure, value]): [string, string][] =>
    value ? [[say(phrase.figureName, { figure }), value]] : [],
  );
}

/** @param at when it was made; the only thing in it that is not about the connection */
export function reportText(quality: Quality, figures: Figures, at: Date): string {
  return [
    say(phrase.reportTitle),
    say(phrase.reportAt, { time: at.toISOString().slice(0, 16).replace('T', ' ') }),
    say(phrase.reportLevel, { level: levelWord(quality.level) }),
    ...reasonLines(quality, figures),
    '',
    ...figureLines(figures).map(([label, name]) => say(phrase.withName, { label, name })),
    '',
    say(phrase.qualityNoNames),
  ].join('\n');
}

const transports: Record<Way['transport'], string> = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' };

function wayWords(way: Way | null): string | null {
  if (!way) return null;
  return say(phrase.figureWay, { kind: way.kind, transport: transports[way.transport] });
}

function dtlsWords({ dtls, dtlsSuite }: Encryption): string | null {
  return [dtls && `DTLS ${dtls}`, dtlsSuite].filter(Boolean).join(', ') || null;
}

function soundWords(sound: Sound, repeated: boolean): string | null {
  const words = [
    rate(sound.rate),
    codecWords(sound.codec),
    repeated && say(phrase.figureSound, { how: 'red' }),
    sound.fec && say(phrase.figureSound, { how: 'fec' }),
  ];
  return sound.rate === null ? null : words.filter(Boolean).join(', ');
}

function pictureWords({ rate: bits, codec, width, height, perSecond }: Picture): string | null {
  if (bits === null) return null;
  if (width === null || height === null) return say(phrase.figureNoPicture);
  const pictures = perSecond === null ? null : say(phrase.figurePictures, { count: round(perSecond) });
  return [rate(bits), `${width} × ${height}`, pictures, codecWords(codec)].filter(Boolean).join(', ');
}

function codecWords(codec: string | null): string | null {
  return codec === 'opus' ? 'Opus' : codec;
}

function rate(bits: number | null): string | null {
  if (bits === null) return null;
  return bits >= 1e6
    ? say(phrase.figureIn, { unit: 'mega', value: tenths(bits / 1e6) })
    : say(phrase.figureIn, { unit: 'kilo', value: round(bits / 1000) });
}

function milliseconds(value: number | null): string | null {
  return value === null ? null : say(phrase.figureIn, { unit: 'ms', value: round(value) });
}

function share(value: number | null): string | null {
  return value === null ? null : say(phrase.figureIn, { unit: 'share', value: tenths(value * 100) });
}

/** Said as the language writes it. */
function tenths(value: number): number {
  return Number(value.toFixed(1));
}

function round(value: number): string {
  return value.toFixed(0);
}
