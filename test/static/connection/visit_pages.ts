import { beforeEach, vi } from 'vitest';
import type { IceSettings, Person, SignalPayload } from '../../../signaling/messages.ts';
import type { ChannelMessage } from '../../../static/connection/channel.ts';
import { People } from '../../../static/connection/people.ts';
import { FakeConnection, withFakeRtc } from '../fakes/connection.ts';
import { FakeTrack } from '../fakes/media.ts';
import { sha256 } from './code_pages.ts';
import { pass } from './two_peers.ts';

/*
 * One page's connections to all others of the visit. The pages here are joined by a hub that passes signals
 * by instance, as the real one does; who is admitted is said by the list that the page is given, and by
 * nothing else (S6, lesson 21).
 */

/** Fake WebRTC, and digests that are made at once. */
export function withPeople(): void {
  withFakeRtc();
  beforeEach(() => {
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(
      async (_name, data) => sha256(new Uint8Array(data as ArrayBuffer)).buffer as ArrayBuffer,
    );
    return () => vi.restoreAllMocks();
  });
}

export const seats = ['doctor', 'patient', 'guest-a', 'guest-b'] as const;
export type SeatName = (typeof seats)[number];
const settings: IceSettings = { servers: [{ urls: ['turn:relay.example'] }], relayOnly: false };
export const camera = new FakeTrack('video');
export const microphone = new FakeTrack('audio');
export const nothing = { audio: null, video: null, screen: null };
export const devices = { audio: microphone, video: camera, screen: null };

/** A page's people, and what they have told it. */
export function makePage(seat: SeatName, hub: Map<string, People>, life = 1) {
  const instance = `${seat}-page-${life}`;
  const told = {
    links: [] as string[],
    opened: [] as string[],
    messages: [] as [ChannelMessage, string][],
    codes: [] as (string | null)[],
    codesGone: 0,
    signals: [] as { to: string; payload: SignalPayload }[],
  };
  const people = new People({
    visit: 'visit-1',
    main: seat === 'doctor' ? 'patient' : 'doctor',
    signal: (to, payload) => {
      const copy = JSON.parse(JSON.stringify(payload)) as SignalPayload;
      told.signals.push({ to, payload: copy });
      setTimeout(() => hub.get(to)?.receiveSignal(instance, copy), 10);
      return true;
    },
    ice: async () => settings,
    onLink: (link) => told.links.push(link),
    onTrack: () => {},
    onOpen: (person) => told.opened.push(person.seat),
    onMessage: (message, from) => told.messages.push([message, from.seat]),
    onCode: (digits) => told.codes.push(digits),
    onCodeGone: () => {
      told.codesGone += 1;
    },
    onChange() {},
    onSuspect: () => {},
  });
  hub.set(instance, people);
  return { seat, instance, people, told };
}
export type Page = ReturnType<typeof makePage>;

/** How one page reads another in the list of the hub. */
export function person(of: Page, { admitted = true, seenBy = 'doctor' as SeatName } = {}): Person {
  const role = of.seat.startsWith('guest') ? 'guest' : (of.seat as 'doctor' | 'patient');
  const offers = seats.indexOf(seenBy) < seats.indexOf(of.seat);
  return { seat: of.seat, role, name: of.seat, instance: of.instance, admitted, offers };
}

/** Everybody learns of everybody. */
export function introduce(pages: Page[], admitted = true): void {
  for (const page of pages) {
    const others = pages.filter((other) => other !== page);
    page.people.setPeople(
      others.map((other) => person(other, { admitted, seenBy: page.seat })),
      ['guest-a', 'guest-b'],
    );
  }
}

export function visit(...who: SeatName[]) {
  const hub = new Map<string, People>();
  const pages = who.map((seat) => makePage(seat, hub));
  return { hub, pages, page: (seat: SeatName) => pages.find((page) => page.seat === seat) as Page };
}

export async function talking(...who: SeatName[]) {
  const made = visit(...who);
  introduce(made.pages);
  await pass(2000);
  return made;
}

/** Everything that was ever handed to a sender of this page's connections. */
export const everSent = () =>
  FakeConnection.all
    .flatMap(({ transceivers }) => transceivers.flatMap(({ sender }) => sender.tracks))
    .filter(Boolean);

export const close = (pages: Page[]) => {
  for (const { people } of pages) people.close();
};
