/** One reading of `RTCPeerConnection.getStats()`; browsers call it RTCStatsReport. */
export interface StatsReading {
  get(id: string): StatsEntry | undefined;
  values(): Iterable<StatsEntry>;
}
// biome-ignore lint/suspicious/noExplicitAny: every browser has other members, so each is checked when read
export type StatsEntry = Record<string, any>;

/** A reading takes some milliseconds; after this long none will come. */
const readingPatienceMs = 2000;

/**
 * @returns null where no reading came: in Firefox a reading of a connection that is closed meanwhile never
 *   comes,
 *   and a page that waits for it waits for ever
 */
export async function takeReading(pc: Pick<RTCPeerConnection, 'getStats'>): Promise<StatsReading | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, readingPatienceMs, null));
  return Promise.race([pc.getStats(), late]);
}

/**
 * How a connection does, in numbers. Null: this browser does not say, or nothing happened. Shares are 0 to 1,
 * rates bits for each second. Never an address in it, and nothing that could be one: it is shown and copied.
 */
export interface Figures {
  /** There and back. */
  roundTripMs: number | null;
  /** How unevenly the other side's sound arrives. */
  jitterMs: number | null;
  /** Of what was sent, as the other side counted. */
  lossSent: number | null;
  lossReceived: number | null;
  /** What the browser believes the way can carry. */
  availableRate: number | null;
  soundSent: Sound;
  soundReceived: Sound;
  pictureSent: Picture;
  pictureReceived: Picture;
  /** Each packet of the sound that is sent carries the one before it too (RFC 2198, RED). */
  repeated: boolean;
  /** Of the sound that was played: made up because nothing had come. */
  concealedShare: number | null;
  /** The device itself is too busy to send a better picture. */
  busy: boolean;
  way: Way | null;
  encryption: Encryption;
}

export interface Sound {
  rate: number | null;
  /** `opus` */
  codec: string | null;
  /** The codec puts a coarse copy of each moment into the next packet (RFC 6716, FEC). */
  fec: boolean;
}

export interface Picture {
  rate: number | null;
  codec: string | null;
  perSecond: number | null;
  width: number | null;
  height: number | null;
}

export interface Way {
  kind: 'direct' | 'relay';
  /** Between this browser and whatever comes next. */
  transport: 'udp' | 'tcp' | 'tls';
}

export interface Encryption {
  /** `1.2`, `1.3` */
  dtls: string | null;
  dtlsSuite: string | null;
  srtpSuite: string | null;
}

/**
 * @param before an earlier reading of the same connection: rates and losses are what happened since
 * @param soundCodecs the sender's, in their order: statistics name only what RED carries, never RED itself
 */
export function readFigures(
  now: StatsReading,
  before: StatsReading | null,
  soundCodecs: readonly { mimeType: string }[] = [],
): Figures {
  const reading = new Reading(now, before);
  const [soundIn, soundOut] = [
    reading.stream('inbound-rtp', 'audio'),
    reading.stream('outbound-rtp', 'audio'),
  ];
  const [pictureIn, pictureOut] = [
    reading.stream('inbound-rtp', 'video'),
    reading.stream('outbound-rtp', 'video'),
  ];
  const pair = reading.selectedPair();
  return {
    roundTripMs: milliseconds(pair?.currentRoundTripTime ?? reading.reportedRoundTrip()),
    jitterMs: milliseconds(soundIn?.jitter),
    lossSent: reading.lossSent(),
    lossReceived: reading.lossReceived(),
    availableRate: amount(pair?.availableOutgoingBitrate),
    soundSent: reading.sound(soundOut, 'bytesSent'),
    soundReceived: reading.sound(soundIn, 'bytesReceived'),
    pictureSent: reading.picture(pictureOut, 'bytesSent', 'framesSent'),
    pictureReceived: reading.picture(pictureIn, 'bytesReceived', 'framesDecoded'),
    repeated: /^audio\/red$/i.test(soundCodecs[0]?.mimeType ?? ''),
    concealedShare: reading.concealed(soundIn),
    busy: reading.isBusy(),
    way: reading.way(pair),
    encryption: encryptionOf(reading.first('transport')),
  };
}

/** The m-line of the camera; the one after it is the screen (static/connection/peer.ts). */
const cameraMid = '1';

class Reading {
  readonly #now: StatsReading;
  readonly #before: StatsReading | null;

  constructor(now: StatsReading, before: StatsReading | null) {
    this.#now = now;
    this.#before = before;
  }

  all(type: string): StatsEntry[] {
    return [...this.#now.values()].filter((entry) => entry.type === type);
  }

  first(type: string): StatsEntry | null {
    return this.all(type)[0] ?? null;
  }

  stream(type: string, kind: 'audio' | 'video'): StatsEntry | null {
    const streams = this.all(type).filter((entry) => entry.kind === kind);
    return streams.find(({ mid }) => kind === 'video' && mid === cameraMid) ?? streams[0] ?? null;
  }

  /** Firefox marks the pair itself, the others name it. */
  selectedPair(): StatsEntry | null {
    const named = this.#now.get(this.first('transport')?.selectedCandidatePairId ?? '');
    return named ?? this.all('candidate-pair').find(({ selected }) => selected === true) ?? null;
  }

  /** By the other side's reports, in seconds; late by up to five. */
  reportedRoundTrip(): unknown {
    const reports = this.all('remote-inbound-rtp').filter(
      ({ roundTripTime }) => amount(roundTripTime) !== null,
    );
    return (reports.find(({ kind }) => kind === 'video') ?? reports[0])?.roundTripTime;
  }

  /** The other side reports each stream by itself: every one counts by the packets it had. */
  lossSent(): number | null {
    let [lost, sent] = [0, 0];
    for (const report of this.all('remote-inbound-rtp')) {
      const packets = this.#since(this.#now.get(report.localId), 'packetsSent');
      const share = amount(report.fractionLost);
      if (packets === null || share === null) continue;
      lost += Math.min(1, share) * packets;
      sent += packets;
    }
    return sent > 0 ? lost / sent : null;
  }

  lossReceived(): number | null {
    let [lost, received] = [0, 0];
    for (const stream of this.all('inbound-rtp')) {
      const packets = this.#since(stream, 'packetsReceived');
      // What comes late was counted as lost before.
      lost += Math.max(0, this.#difference(stream, 'packetsLost') ?? 0);
      received += packets ?? 0;
    }
    return lost + received > 0 ? lost / (lost + received) : null;
  }

  /** Of camera and screen, whatever is being sent. */
  isBusy(): boolean {
    return this.all('outbound-rtp').some(
      (stream) => stream.qualityLimitationReason === 'cpu' && this.#since(stream, 'bytesSent') !== 0,
    );
  }

  concealed(stream: StatsEntry | null): number | null {
    const samples = this.#since(stream, 'totalSamplesReceived');
    // Without packets there is nobody who speaks.
    if (!samples || !this.#since(stream, 'packetsReceived')) return null;
    const concealed = this.#since(stream, 'concealedSamples');
    if (concealed === null) return null;
    const silent = this.#since(stream, 'silentConcealedSamples') ?? 0;
    return Math.min(1, Math.max(0, concealed - silent) / samples);
  }

  sound(stream: StatsEntry | null, bytes: string): Sound {
    const codec = this.#now.get(stream?.codecId ?? '');
    return {
      rate: this.#rate(stream, bytes),
      codec: codecName(codec),
      fec: /(^|;)\s*useinbandfec=1/.test(String(codec?.sdpFmtpLine ?? '')),
    };
  }

  picture(stream: StatsEntry | null, bytes: string, frames: string): Picture {
    const rate = this.#rate(stream, bytes);
    // The size of the last picture stays in the statistics when no picture follows it.
    const flows = rate !== null && rate > 0;
    const seconds = this.#seconds(stream);
    const count = this.#since(stream, frames);
    return {
      rate,
      codec: codecName(this.#now.get(stream?.codecId ?? '')),
      perSecond: count !== null && seconds ? amount(count / seconds) : null,
      width: flows ? amount(stream?.frameWidth) : null,
      height: flows ? amount(stream?.frameHeight) : null,
    };
  }

  way(pair: StatsEntry | null): Way | null {
    const [local, remote] = [pair?.localCandidateId, pair?.remoteCandidateId].map((id) =>
      this.#now.get(id ?? ''),
    );
    if (!local) return null;
    const relayed = local.candidateType === 'relay';
    const transport = relayed ? (local.relayProtocol ?? local.protocol) : local.protocol;
    return {
      kind: relayed || remote?.candidateType === 'relay' ? 'relay' : 'direct',
      transport: transport === 'tcp' || transport === 'tls' ? transport : 'udp',
    };
  }

  #rate(stream: StatsEntry | null, bytes: string): number | null {
    const [seconds, more] = [this.#seconds(stream), this.#since(stream, bytes)];
    return seconds && more !== null ? amount((more * 8) / seconds) : null;
  }

  #seconds(stream: StatsEntry | null | undefined): number | null {
    const between = this.#difference(stream, 'timestamp');
    return between !== null && between > 0 ? between / 1000 : null;
  }

  /** How far a counter has gone; null where it began anew. */
  #since(stream: StatsEntry | null | undefined, counter: string): number | null {
    const more = this.#difference(stream, counter);
    return more !== null && more >= 0 ? more : null;
  }

  #difference(stream: StatsEntry | null | undefined, counter: string): number | null {
    const now = stream?.[counter];
    const then = this.#before?.get(stream?.id)?.[counter];
    return isCount(now) && isCount(then) ? now - then : null;
  }
}

/** Sums and differences of such numbers are numbers again. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function milliseconds(seconds: unknown): number | null {
  const value = amount(seconds);
  return value === null ? null : amount(value * 1000);
}

/** Names are shown and copied: what is not one of those that there are is not taken over. */
const codecNames = /^(audio|video)\/(opus|g722|pcmu|pcma|vp8|vp9|h264|h265|av1)$/i;
const dtlsSuites = /^TLS_[A-Z0-9_]{1,60}$/;
const srtpSuites = /^(SRTP_)?(AEAD_)?AES_?[A-Z0-9_]{1,60}$/;

function word(value: unknown, allowed: RegExp): string | null {
  return typeof value === 'string' && allowed.test(value) ? value : null;
}

function codecName(codec: StatsEntry | undefined): string | null {
  return word(codec?.mimeType, codecNames)?.split('/')[1] ?? null;
}

/** The two bytes of the protocol's version as the handshake has them (RFC 6347, RFC 9147). */
const dtlsVersions: Record<string, string> = { FEFF: '1.0', FEFD: '1.2', FEFC: '1.3' };

function encryptionOf(transport: StatsEntry | null): Encryption {
  return {
    dtls: dtlsVersions[String(transport?.tlsVersion ?? '').toUpperCase()] ?? null,
    dtlsSuite: word(transport?.dtlsCipher, dtlsSuites),
    srtpSuite: word(transport?.srtpCipher, srtpSuites),
  };
}
