/** What travels over the data channel, from browser to browser (D1). The hub never sees it. */
export type ChannelMessage = StateMessage | EventMessage;

/**
 * What holds on the sender's page until it says otherwise. It is said and heard by `static/call/told.ts`
 * only, so that each page is told every state of the other one, on or off, whenever a channel opens.
 */
export type StateMessage =
  /**
   * What the sender's devices give (lesson 16). `off`: by hand. `paused`: wanted, but the device gives
   * nothing. `denied`: not allowed. `none`: for another reason, or not yet.
   */
  | { type: 'devices'; audio: DeviceState; video: DeviceState }
  /** The sender has another window in front. */
  | { type: 'away'; on: boolean }
  /** The sender is writing; said again and again meanwhile. */
  | { type: 'writing'; on: boolean }
  /** The sender's screen is to be seen on the third track. */
  | { type: 'screen'; on: boolean }
  /** Real-time text on the sender's page; a page from before an update knows `none`. */
  | { type: 'rtt'; use: 'none' | 'off' | 'on' }
  /** Who else is in the sender's room (D6); empty when the sender is alone. */
  | { type: 'room'; people: string }
  /** The sender's own picture is sharp before it is smooth. */
  | { type: 'sharp'; on: boolean }
  /** Somebody at the sender's page signs, or reads signs: all pictures are smooth before they are large. */
  | { type: 'signing'; on: boolean }
  /** The sender's video is off because the connection is too weak (P7). */
  | { type: 'weak'; on: boolean }
  /** The frame for the insurance card is to be seen (P13). `turn`: see `Agreed` in `static/call/told.ts`. */
  | { type: 'show_card'; on: boolean; turn: number }
  /** What is decided about the pictures between the two on a weak connection (P7). */
  | { type: 'picture'; choice: Choice; turn: number }
  /** Which still picture the doctor asks for; 0 for none. */
  | { type: 'still'; id: number }
  /** The doctor asks to move the lens of the patient's camera. */
  | { type: 'lens_ask'; on: boolean }
  /** What the lens of the patient's camera can do and how it stands; a range of nothing cannot be moved. */
  | {
      type: 'lens';
      allowed: boolean;
      zoomMin: number;
      zoomMax: number;
      zoom: number;
      light: 'none' | 'off' | 'on';
    };

export type EventMessage =
  /** The sender has begun to listen to this page and knows none of its states. */
  | { type: 'tell_me' }
  /** `id` counts one sender's messages; `chat_got` says that one stands on the other page. */
  | { type: 'chat'; id: number; text: string }
  | { type: 'chat_got'; id: number }
  /**
   * What a page that has just been loaded and the sender have said to each other before, in pieces; `mine`:
   * the sender wrote it; `at`: milliseconds since the visit began; `cut`: there was more, longer ago.
   */
  | {
      type: 'chat_history';
      part: number;
      parts: number;
      cut: boolean;
      said: HistoryLine[];
    }
  /** All pieces are there, or were there before. */
  | { type: 'chat_history_got' }
  /** So many codes of the hearing page's real-time text have come to the sender's page. */
  | { type: 'rtt_got'; count: number }
  /** As `chat_history`, and its answer: the lines of real-time text. */
  | { type: 'rtt_history'; part: number; parts: number; cut: boolean; said: HistoryLine[] }
  | { type: 'rtt_history_got' }
  /** The doctor wants the patient's picture sharp before it is smooth, or as usual. */
  | { type: 'detail'; on: boolean }
  /** The patient sends none, or the camera gives none. */
  | { type: 'still_no'; id: number; why: 'refused' | 'unable' }
  /** The patient does not want the lens to be moved. */
  | { type: 'lens_no' }
  /** How the doctor wants it. */
  | { type: 'lens_set'; zoom: number; light: boolean }
  /** A spot of the hearing page's own picture, in fractions from its left and top. */
  | { type: 'point'; x: number; y: number }
  /** Security code: SHA-256 of the offering side's nonce, the other's nonce, then the first nonce; base64. */
  | { type: 'code_commit'; hash: string }
  | { type: 'code_nonce'; nonce: string }
  | { type: 'code_reveal'; nonce: string }
  /** The answering side has no code yet. */
  | { type: 'code_ask' }
  /** The other side has broken the rules of the exchange: no code proves anything (X1). */
  | { type: 'code_broken' }
  /** The person at the leading side has compared the codes (`signaling/seats.ts`). */
  | { type: 'code_verdict'; same: boolean }
  /** Hung up on purpose, which a lost connection is not. */
  | { type: 'bye' };

interface HistoryLine {
  mine: boolean;
  text: string;
  at: number;
}

export type DeviceState = 'on' | 'off' | 'paused' | 'none' | 'denied' | 'missing' | 'busy';

/** Characters of one chat message. */
export const mostChatCharacters = 2000;
/** Of a repeated conversation: messages and characters in one piece, and pieces. */
export const mostInPiece = 30;
export const mostPieceCharacters = 8000;
export const mostPieces = 60;
/** Characters of a message on this channel, whatever it is. */
export const mostMessageCharacters = 64 * 1024;
/** Characters of who else is in the room. */
export const mostRoomCharacters = 200;
/** Decisions between two pages; more than people make. */
export const mostTurns = 1_000_000;

type Check = (value: unknown) => boolean;

const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const bool: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const turn: Check = (value) => value === 0 || (count(value) && (value as number) <= mostTurns);
const deviceStates: Record<DeviceState, true> = {
  on: true,
  off: true,
  paused: true,
  none: true,
  denied: true,
  missing: true,
  busy: true,
};
const choices: readonly unknown[] = ['auto', 'picture', 'sound'] satisfies Choice[];
const device: Check = (value) => typeof value === 'string' && Object.hasOwn(deviceStates, value);
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const fraction = between(0, 1);
/** Cameras count theirs in times or in hundredths. */
const factor = between(0, 100_000);
const one =
  (...words: string[]): Check =>
  (value) =>
    (words as unknown[]).includes(value);
/** 32 bytes. */
const bytes: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);
const written: Check = (value) => text(mostChatCharacters)(value) && (value as string).trim() !== '';

const piece: Check = (value) => count(value) && (value as number) <= mostPieces;
const dayMs = 86_400_000;
/** Exactly these three, so that nothing else comes along. */
const repeated: Check = (value) => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { mine, text, at } = value as Record<string, unknown>;
  return bool(mine) && written(text) && (at === 0 || (count(at) && (at as number) <= dayMs));
};
const history: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= mostInPiece && value.every(repeated);

type Fields<M> = { [K in Exclude<keyof M, 'type'>]: Check };

const fields: { [T in ChannelMessage['type']]: Fields<Extract<ChannelMessage, { type: T }>> } = {
  devices: { audio: device, video: device },
  away: { on: bool },
  writing: { on: bool },
  screen: { on: bool },
  rtt: { use: one('none', 'off', 'on') },
  room: { people: text(mostRoomCharacters) },
  sharp: { on: bool },
  signing: { on: bool },
  weak: { on: bool },
  show_card: { on: bool, turn },
  picture: { choice: (value) => choices.includes(value), turn },
  still: { id: (value) => value === 0 || count(value) },
  lens_ask: { on: bool },
  lens: { allowed: bool, zoomMin: factor, zoomMax: factor, zoom: factor, light: one('none', 'off', 'on') },
  tell_me: {},
  chat: { id: count, text: written },
  chat_got: { id: count },
  chat_history: { part: piece, parts: piece, cut: bool, said: history },
  chat_history_got: {},
  rtt_got: { count: (value) => value === 0 || count(value) },
  rtt_history: { part: piece, parts: piece, cut: bool, said: history },
  rtt_history_got: {},
  detail: { on: bool },
  still_no: { id: count, why: one('refused', 'unable') },
  lens_no: {},
  lens_set: { zoom: factor, light: bool },
  point: { x: fraction, y: fraction },
  code_commit: { hash: bytes },
  code_nonce: { nonce: bytes },
  code_reveal: { nonce: bytes },
  code_ask: {},
  code_broken: {},
  code_verdict: { same: bool },
  bye: {},
};

/**
 * The other page is not to be trusted either: what is not one of these messages is null, and what it adds is
 * dropped.
 */
export function readChannelMessage(data: unknown): ChannelMessage | null {
  const message = parse(data);
  const type = message?.type;
  if (!message || typeof type !== 'string' || !Object.hasOwn(fields, type)) return null;
  const checks = Object.entries<Check>(fields[type as ChannelMessage['type']]);
  if (!checks.every(([name, check]) => check(message[name]))) return null;
  return Object.fromEntries([
    ['type', type],
    ...checks.map(([name]) => [name, message[name]]),
  ]) as ChannelMessage;
}

function parse(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'string') return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * What the people have decided: nothing, that the picture is to stay whatever happens, or that sound is
 * enough. A decision holds until another one.
 */
export type Choice = 'auto' | 'picture' | 'sound';
