/** What scripts say, in parts: who loads one gets all of it (scriptFiles). */
export const scriptWords = [
  'devices',
  'call',
  'visit',
  'allow',
  'conversation',
  'check',
  'practice',
  'captions',
] as const;
export type ScriptWords = (typeof scriptWords)[number];

/**
 * The files of `languages/*` whose messages scripts say, without `.ftl`. What only the server says is in
 * others, so that it costs the browser nothing.
 */
export const scriptFiles: Readonly<Record<ScriptWords, readonly string[]>> = {
  /** Camera, microphone and loudspeaker. */
  devices: ['script_devices'],
  /** The call as both sides see it, until a conversation begins. */
  call: ['script_call'],
  /** The patient's page until the waiting room, and the waiting room. */
  visit: ['script_visit'],
  /** Where a browser lets a page use the camera; loaded when somebody has refused. */
  allow: ['script_allow'],
  /** What only a conversation says; loaded with its script. */
  conversation: ['script_conversation', 'script_quality'],
  /** The technical check. */
  check: ['script_check'],
  /** What only the practice reads in a conversation: in German whatever the page's language is. */
  practice: ['script_practice'],
  /** Captions; loaded with their script when somebody wants them. */
  captions: ['script_captions'],
};

/** Loaded when they are needed, from files of their own (build.ts). */
export const loadedWords = ['allow', 'conversation', 'captions'] as const satisfies ScriptWords[];
export type LoadedWords = (typeof loadedWords)[number];

/** What comes with a page, by its script; other scripts say nothing of `languages/`. */
export const pageWords: Readonly<Record<string, readonly Exclude<ScriptWords, LoadedWords>[]>> = {
  visit: ['devices', 'call', 'visit'],
  call: ['devices', 'call', 'practice'],
  check: ['devices', 'check'],
};

/** So far apart lie the numbers of two parts (keys.ts). */
const room = 1000;

/** The numbers of a part: from `first` to below `end`. */
export function numbersOf(words: ScriptWords): { first: number; end: number } {
  const first = scriptWords.indexOf(words) * room;
  return { first, end: first + room };
}
