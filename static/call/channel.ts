/** What travels over the data channel, from browser to browser (D1). The hub never sees it. */
export type ChannelMessage =
  | { type: 'chat'; text: string }
  /** What the sender's devices give at this moment (lesson 16). `paused`: wanted, but the device gives nothing. */
  | { type: 'devices'; audio: DeviceState; video: DeviceState }
  /** Hung up on purpose, which a lost connection is not. */
  | { type: 'bye' };

export type DeviceState = 'on' | 'off' | 'paused' | 'none';

/** Characters of one chat message. */
export const mostChatCharacters = 2000;

const deviceStates: readonly unknown[] = ['on', 'off', 'paused', 'none'] satisfies DeviceState[];

/** The other page is not to be trusted either: what is not one of these messages is null. */
export function readChannelMessage(data: unknown): ChannelMessage | null {
  const message = parse(data);
  switch (message?.type) {
    case 'chat': {
      const { text } = message;
      const fits = typeof text === 'string' && text.trim() !== '' && text.length <= mostChatCharacters;
      return fits ? { type: 'chat', text } : null;
    }
    case 'devices': {
      const { audio, video } = message;
      return isDeviceState(audio) && isDeviceState(video) ? { type: 'devices', audio, video } : null;
    }
    case 'bye':
      return { type: 'bye' };
    default:
      return null;
  }
}

function isDeviceState(value: unknown): value is DeviceState {
  return deviceStates.includes(value);
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
