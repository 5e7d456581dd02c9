import { vi } from 'vitest';
import type { SignalPayload } from '../../../signaling/messages.ts';
import { pairOf } from '../../../static/connection/fingerprints.ts';
import { Peer } from '../../../static/connection/peer.ts';
import { fakeOf } from '../fakes/connection.ts';

/** One page's way to the other, and what it has told its page. */
export interface PeerPage {
  peer: Peer;
  links: string[];
  heard: unknown[];
  opened: number;
  forged: number;
  suspected: number;
  /** For each asking whether fresh credentials were wanted. */
  asked: boolean[];
  said: SignalPayload[];
  /** The certificates of its connections, one after the other. */
  pairs: string[];
  /** How many connections were begun. */
  begun: number;
}

const hubMs = 15;
/** A socket that was lost comes back within this time. */
const comeBackMs = 400;

/** Doctor (offers) and patient (answers) with a hub between them. */
export function twoPeers({ relayOnly = false } = {}) {
  const hub = { up: true, loses: 0, credentials: 0 };
  const practice = { relayOnly };
  const makePage = async (): Promise<RTCCertificate> =>
    RTCPeerConnection.generateCertificate({ name: 'ECDSA' } as AlgorithmIdentifier);

  function make(offers: boolean, other: () => PeerPage): PeerPage {
    const told: Omit<PeerPage, 'peer'> = {
      links: [],
      heard: [],
      opened: 0,
      forged: 0,
      suspected: 0,
      asked: [],
      said: [],
      pairs: [],
      begun: 0,
    };
    const peer: Peer = new Peer({
      instance: offers ? 'patient-page-1' : 'doctor-page-1',
      offers,
      certificate: makePage(),
      signal: (payload) => {
        if (!hub.up) return false;
        const copy = JSON.parse(JSON.stringify(payload)) as SignalPayload;
        told.said.push(copy);
        // What is under way when a socket dies is lost, and no page is told.
        if (hub.loses > 0) hub.loses -= 1;
        else setTimeout(() => hub.up && other().peer.receiveSignal(copy), hubMs);
        return true;
      },
      ice: async (fresh) => {
        told.asked.push(fresh);
        await new Promise((resolve) => setTimeout(resolve, hubMs));
        hub.credentials += 1;
        return { servers: [{ urls: ['turn:relay.example'], username: `u${hub.credentials}` }], ...practice };
      },
      onLink: (link) => told.links.push(link),
      onTrack: () => {},
      onOpen: () => {
        told.opened += 1;
      },
      onMessage: (data) => told.heard.push(data),
      onConnection: () => {
        told.begun += 1;
      },
      onCertificates: (prints) => {
        told.pairs.push(pairOf(prints));
        peer.setFlow(true);
      },
      onSuspect: () => {
        told.suspected += 1;
      },
      onForged: () => {
        told.forged += 1;
      },
    });
    return Object.assign(told, { peer });
  }

  const patient: PeerPage = make(false, () => doctor);
  const doctor: PeerPage = make(true, () => patient);
  const pages = [doctor, patient];
  return {
    doctor,
    patient,
    pages,
    /** Its setting, which the hub sends. */
    practice,
    hub: {
      ...hubSwitch(hub, pages),
      /** The next messages are lost on their way. */
      lose(count: number) {
        hub.loses = count;
      },
    },
    close() {
      for (const { peer } of pages) peer.close();
    },
  };
}

function hubSwitch(hub: { up: boolean }, pages: PeerPage[]) {
  return {
    down() {
      hub.up = false;
      for (const { peer } of pages) peer.setThere(false);
    },
    up() {
      if (hub.up) return;
      hub.up = true;
      setTimeout(() => {
        if (hub.up) for (const { peer } of pages) peer.setThere(true);
      }, comeBackMs);
    },
  };
}

export const pcOf = ({ peer }: { peer: Peer }) => fakeOf(peer.pc);
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export const linksOf = ({ pages }: { pages: PeerPage[] }) => pages.map(({ peer }) => peer.link);

/**
 * How long it takes until both are connected again, in milliseconds; a test fails where that takes longer
 * than `most`.
 */
export async function untilConnected(pair: { pages: PeerPage[] }, most: number): Promise<number> {
  for (let ms = 0; ms <= most; ms += 20) {
    if (linksOf(pair).every((link) => link === 'connected')) return ms;
    await pass(20);
  }
  throw new Error(`after ${most} ms: ${linksOf(pair).join(', ')}`);
}

/** Whether each of these pages is connected with everybody it may talk with. */
export const linksUp = (
  calls: readonly { people: readonly { seat: string }[]; peer(seat: string): { link: string } | null }[],
) => calls.every((call) => call.people.every(({ seat }) => call.peer(seat)?.link === 'connected'));
