import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../consultation/durations.ts';
import { FakeConnection, withFakeRtc } from '../fakes/connection.ts';
import { network } from '../fakes/network.ts';
import { linksOf, pass, pcOf, twoPeers, untilConnected } from './two_peers.ts';

/*
 * Both ends of one connection, each with its own rules, over a network and a hub that fail (lesson 9,
 * architecture.md "The visit").
 */

const shared = withFakeRtc();

async function connected(options = {}) {
  const pair = twoPeers(options);
  await untilConnected(pair, 2000);
  await pass(1000);
  return pair;
}

/** Words go through, both ways. */
async function expectTalk({ doctor, patient }: ReturnType<typeof twoPeers>): Promise<void> {
  expect(doctor.peer.sendText('from the doctor')).toBe(true);
  expect(patient.peer.sendText('from the patient')).toBe(true);
  await pass(3000);
  expect(patient.heard).toContain('from the doctor');
  expect(doctor.heard).toContain('from the patient');
}

describe('S6: connected while waiting', () => {
  test('both have sound, picture and screen in this order, nothing to send, and an open channel', async () => {
    const pair = await connected();
    for (const side of pair.pages) {
      const transceivers = pcOf(side).getTransceivers();
      expect(transceivers.map(({ receiver }) => receiver.track.kind)).toEqual(['audio', 'video', 'video']);
      expect(transceivers.map(({ direction }) => direction)).toEqual(['sendrecv', 'sendrecv', 'sendrecv']);
      expect(transceivers.flatMap(({ sender }) => sender.tracks).filter(Boolean)).toEqual([]);
      expect([side.opened, side.links]).toEqual([1, ['connecting', 'connected']]);
      expect(side.peer.sound.getTracks().map(({ kind }) => kind)).toEqual(['audio']);
      expect(side.peer.picture.getTracks().map(({ kind }) => kind)).toEqual(['video']);
      expect(side.peer.screen.getTracks()).toHaveLength(1);
    }
    await expectTalk(pair);
    pair.close();
  });

  test('one offer and one answer are enough, and tracks need no further', async () => {
    const pair = await connected();
    const camera = { kind: 'video' } as MediaStreamTrack;
    pair.doctor.peer.sendTracks({ video: camera });
    pair.patient.peer.sendTracks({ screen: camera });
    await pass(1000);
    const described = pair.pages.map(({ said }) =>
      said.flatMap(({ description }) => description?.type ?? []),
    );
    expect(described).toEqual([['offer'], ['answer']]);
    expect(pcOf(pair.doctor).transceivers.map(({ sender }) => sender.track)).toEqual([null, camera, null]);
    expect(pcOf(pair.patient).transceivers.map(({ sender }) => sender.track)).toEqual([null, null, camera]);
    pair.close();
  });

  test('lesson 27: only the relay where the practice wants it, on both sides', async () => {
    const pair = await connected({ relayOnly: true });
    for (const side of pair.pages) expect(pcOf(side).configuration.iceTransportPolicy).toBe('relay');
    pair.close();
  });

  test('an hour without trouble changes nothing', async () => {
    const pair = await connected();
    await pass(hour);
    expect(FakeConnection.all).toHaveLength(2);
    expect(pair.pages.map(({ asked }) => asked)).toEqual([[false], [false]]);
    expect(pair.pages.map(({ links }) => links.length)).toEqual([2, 2]);
    pair.close();
  });
});

describe('lesson 9: the call comes back by itself', () => {
  test('after a change of address: one ICE restart, with fresh credentials on both sides (lesson 12)', async () => {
    const pair = await connected();
    const before = pair.pages.map((side) => pcOf(side).configuration.iceServers);
    network.changeAddress();
    // The goal is picture again within 2.5 s; where a restart is enough nobody reads that anything was.
    await pass(1300);
    expect(pair.pages.map(({ links }) => links.at(-1))).toEqual(['connected', 'connected']);
    for (const [index, side] of pair.pages.entries()) {
      expect(pcOf(side).sessions).toBe(2);
      expect(side.asked).toEqual([false, true]);
      expect(pcOf(side).configuration.iceServers).not.toEqual(before[index]);
      expect(side.suspected).toBeGreaterThan(0);
    }
    expect(FakeConnection.all).toHaveLength(2);
    await expectTalk(pair);
    pair.close();
  });

  test('and what was said meanwhile arrives', async () => {
    const pair = await connected();
    network.changeAddress();
    pair.patient.peer.sendText('said into the gap');
    await pass(5000);
    expect(pair.doctor.heard).toContain('said into the gap');
    pair.close();
  });

  test('after ten seconds without any network, hub included', async () => {
    const pair = await connected();
    network.down();
    pair.hub.down();
    await pass(10_000);
    expect(linksOf(pair)).not.toContain('connected');
    network.changeAddress();
    network.up();
    pair.hub.up();
    expect(await untilConnected(pair, 3000)).toBeLessThan(1500);
    expect(FakeConnection.all).toHaveLength(2);
    await expectTalk(pair);
    pair.close();
  });

  test('at once when the network says that it is back, even right after a restart that was in vain', async () => {
    for (const waited of [100, 400, 900, 3000]) {
      const pair = await connected();
      network.down();
      await untilInterrupted(pair);
      await pass(waited);
      network.changeAddress();
      network.up();
      shared.page.dispatchEvent(new Event('online'));
      // A way in 0.2 s, and the next beat says that it carries.
      expect(await untilConnected(pair, 2000)).toBeLessThan(900);
      pair.close();
    }
  });

  test('where an ICE restart is in vain: a new connection, soon, with the same certificate and tracks', async () => {
    const pair = await connected();
    const camera = { kind: 'video' } as MediaStreamTrack;
    pair.doctor.peer.sendTracks({ video: camera });
    pair.patient.peer.sendTracks({ video: camera });
    await pass(100);
    const old = pair.pages.map(pcOf);
    network.killRelay();
    await untilInterrupted(pair);
    // Chromium alone needs four seconds to change from UDP to TCP.
    expect(await untilConnected(pair, 13_000)).toBeLessThan(1200);
    expect(old.map(({ sessions }) => sessions)).toEqual([2, 2]);
    for (const [index, side] of pair.pages.entries()) {
      expect(pcOf(side)).not.toBe(old[index]);
      expect(old[index]?.closed).toBe(true);
      expect(pcOf(side).certificate).toBe(old[index]?.certificate);
      expect(pcOf(side).transceivers.map(({ sender }) => sender.track)).toEqual([null, camera, null]);
      expect(side.opened).toBe(2);
      // The certificates were read anew for the new one, and they are the same.
      expect([side.begun, side.pairs.length, new Set(side.pairs).size]).toEqual([2, 2, 1]);
      expect(side.said.at(-1)?.connection).toBe(2);
      expect(side.peer.sound.getTracks().map(({ kind }) => kind)).toEqual(['audio']);
      expect(side.peer.picture.getTracks().map(({ kind }) => kind)).toEqual(['video']);
    }
    expect(FakeConnection.all).toHaveLength(4);
    await expectTalk(pair);
    pair.close();
  });

  test('after a change of address that takes the socket along, with the offer in it', async () => {
    for (const away of [100, 300, 700, 900]) {
      const pair = await connected();
      network.changeAddress();
      // The hub does not know that this socket is dead; the page of the doctor has heard of nothing.
      pair.hub.lose(20);
      await untilInterrupted(pair);
      pair.patient.peer.setThere(false);
      await pass(away);
      pair.hub.lose(0);
      pair.patient.peer.setThere(true);
      expect(await untilConnected(pair, 4000)).toBeLessThan(900);
      pair.close();
    }
  });

  test('the hub alone being away disturbs nobody', async () => {
    const pair = await connected();
    pair.hub.down();
    await pass(minute);
    pair.hub.up();
    await pass(10_000);
    expect(pair.pages.map(({ links }) => links)).toEqual([
      ['connecting', 'connected'],
      ['connecting', 'connected'],
    ]);
    expect(pair.pages.map((side) => pcOf(side).sessions)).toEqual([1, 1]);
    pair.close();
  });

  test('a first offer that is lost is made again', async () => {
    const pair = twoPeers();
    pair.hub.lose(3);
    await untilConnected(pair, 20_000);
    await expectTalk(pair);
    pair.close();
  });

  test('so is one whose answer is lost', async () => {
    const pair = twoPeers();
    await pass(45);
    pair.hub.lose(3);
    await untilConnected(pair, 20_000);
    await expectTalk(pair);
    pair.close();
  });
});

describe('"Bild und Ton neu starten"', () => {
  test('of the offering side is a new connection, the same people', async () => {
    const pair = await connected();
    pair.doctor.peer.renewConnection();
    await pass(100);
    await untilConnected(pair, 2000);
    expect(FakeConnection.all).toHaveLength(4);
    await expectTalk(pair);
    pair.close();
  });

  test('of the answering side too', async () => {
    const pair = await connected();
    const old = pair.pages.map(pcOf);
    pair.patient.peer.renewConnection();
    await pass(100);
    await untilConnected(pair, 2000);
    for (const [index, side] of pair.pages.entries()) {
      expect(pcOf(side)).not.toBe(old[index]);
      expect(pcOf(side).certificate).toBe(old[index]?.certificate);
    }
    expect(FakeConnection.all).toHaveLength(4);
    await expectTalk(pair);
    pair.close();
  });

  test('both at the same moment want the same: one new connection', async () => {
    const pair = await connected();
    for (const { peer } of pair.pages) peer.renewConnection();
    await pass(100);
    await untilConnected(pair, 2000);
    await pass(20_000);
    expect(FakeConnection.all).toHaveLength(4);
    pair.close();
  });

  test('pressed while the hub is away, it holds until the hub is back', async () => {
    const pair = await connected();
    pair.hub.down();
    pair.patient.peer.renewConnection();
    await pass(5000);
    expect(FakeConnection.all).toHaveLength(2);
    pair.hub.up();
    await pass(1000);
    await untilConnected(pair, 2000);
    expect(FakeConnection.all).toHaveLength(4);
    pair.close();
  });

  test('X3: a page that wishes without end does not make the call flap', async () => {
    const pair = await connected();
    for (let ms = 0; ms < 60_000; ms += 100) {
      const connection = pair.doctor.said.at(-1)?.connection ?? 1;
      pair.doctor.peer.receiveSignal({ connection, renew: true });
      await pass(100);
    }
    expect(pair.doctor.begun).toBe(1 + 4);
    await pass(5000);
    expect(linksOf(pair)).toEqual(['connected', 'connected']);
    pair.close();
  });
});

describe('lesson 32: one side hears nothing, the other side everything', () => {
  const sides = { doctor: 'patient', patient: 'doctor' } as const;

  test.each(['doctor', 'patient'] as const)(
    'of the %s: the other page knows within 2 s, and says so until it is heard again',
    async (who) => {
      const pair = await connected();
      const [deaf, other] = [pair[who], pair[sides[who]]];
      pcOf(deaf).deaf = true;
      let ms = 0;
      for (; other.peer.link !== 'unheard' && ms < 5000; ms += 20) await pass(20);
      expect(ms).toBeLessThan(2000);
      expect(deaf.peer.link).toBe('interrupted');
      pcOf(deaf).deaf = false;
      expect(await untilConnected(pair, 3000)).toBeLessThan(700);
      expect(other.links.slice(-2)).toEqual(['unheard', 'connected']);
      pair.close();
    },
  );

  test.each(['doctor', 'patient'] as const)(
    'of the %s, where ICE restarts are in vain: a new connection, with the same certificate',
    async (who) => {
      const pair = await connected();
      const old = pcOf(pair[who]);
      old.deaf = true;
      await pass(2000);
      await untilConnected(pair, 12_000);
      expect(old.sessions).toBe(2);
      expect(pcOf(pair[who])).not.toBe(old);
      expect(pcOf(pair[who]).certificate).toBe(old.certificate);
      await expectTalk(pair);
      pair.close();
    },
  );

  test('a page that only says so is not helped without end: it is told to nobody but the person', async () => {
    const pair = await connected();
    for (let ms = 0; ms < 60_000; ms += 400) {
      pcOf(pair.doctor).hear('beat', 'here deaf');
      await pass(400);
    }
    expect(FakeConnection.all).toHaveLength(2);
    expect(pcOf(pair.doctor).sessions).toBe(1);
    pair.close();
  });
});

describe('lesson 27: "nur über Relay" is switched on during a call', () => {
  test('both leave the direct way at once, with one new connection', async () => {
    const pair = await connected();
    pair.practice.relayOnly = true;
    for (const { peer } of pair.pages) peer.leaveDirectWay();
    await pass(100);
    expect(await untilConnected(pair, 1000)).toBeLessThan(500);
    await pass(20_000);
    expect(FakeConnection.all).toHaveLength(4);
    for (const side of pair.pages) expect(pcOf(side).configuration.iceTransportPolicy).toBe('relay');
    pair.close();
  });

  test.each([
    ['doctor', 0],
    ['patient', 1],
  ] as const)('although only the %s has been told', async (_who, index) => {
    const pair = await connected();
    pair.practice.relayOnly = true;
    pair.pages[index]?.peer.leaveDirectWay();
    await pass(1000);
    for (const side of pair.pages) expect(pcOf(side).configuration.iceTransportPolicy).toBe('relay');
    expect(linksOf(pair)).toEqual(['connected', 'connected']);
    pair.close();
  });

  test('while a connection is being made, or restarted, too', async () => {
    for (const waited of [0, 10, 20, 40, 60]) {
      const pair = twoPeers();
      await pass(waited);
      pair.practice.relayOnly = true;
      for (const { peer } of pair.pages) peer.leaveDirectWay();
      await pass(3000);
      network.changeAddress();
      await pass(1250 + waited);
      for (const { peer } of pair.pages) peer.leaveDirectWay();
      await pass(3000);
      await untilConnected(pair, 5000);
      for (const side of pair.pages) expect(pcOf(side).configuration.iceTransportPolicy).toBe('relay');
      pair.close();
    }
  });

  test('one that goes by the relay stays as it is; switched off, the next restart may find a direct way', async () => {
    const pair = await connected({ relayOnly: true });
    for (const { peer } of pair.pages) peer.leaveDirectWay();
    await pass(1000);
    expect(FakeConnection.all).toHaveLength(2);
    pair.practice.relayOnly = false;
    network.changeAddress();
    await pass(3000);
    for (const side of pair.pages) expect(pcOf(side).configuration.iceTransportPolicy).toBe('all');
    pair.practice.relayOnly = true;
    for (const { peer } of pair.pages) peer.leaveDirectWay();
    await pass(1000);
    expect(FakeConnection.all).toHaveLength(4);
    pair.close();
  });
});

describe('a promise of the browser that never settles', () => {
  const never = () => new Promise<never>(() => {});
  const kinds = ['setLocalDescription', 'setRemoteDescription'] as const;

  test.each(kinds.flatMap((kind) => [['doctor', kind] as const, ['patient', kind] as const]))(
    'at the %s in %s does not stop help for ever',
    async (who, kind) => {
      const pair = await connected();
      pcOf(pair[who])[kind] = never;
      network.changeAddress();
      await pass(2000);
      expect(linksOf(pair)).not.toContain('connected');
      await untilConnected(pair, 15_000);
      await expectTalk(pair);
      pair.close();
    },
  );

  test('nor where the way was found all the same: the next trouble is helped, too', async () => {
    const pair = await connected();
    pcOf(pair.patient).addIceCandidate = never;
    network.changeAddress();
    await pass(2500);
    expect(linksOf(pair)).toEqual(['connected', 'connected']);
    network.changeAddress();
    await pass(1400);
    await untilConnected(pair, 12_000);
    await expectTalk(pair);
    pair.close();
  });
});

type Pair = ReturnType<typeof twoPeers>;

const troubles: Record<string, (pair: Pair) => void> = {
  'hub down': ({ hub }) => hub.down(),
  'hub up': ({ hub }) => hub.up(),
  'network down': () => network.down(),
  'network up': () => network.up(),
  'another address': () => network.changeAddress(),
  'relay dead': () => network.killRelay(),
  'a message lost': ({ hub }) => hub.lose(1),
  'messages lost': ({ hub }) => hub.lose(5),
  'doctor renews': ({ doctor }) => doctor.peer.renewConnection(),
  'patient renews': ({ patient }) => patient.peer.renewConnection(),
  online: () => shared.page.dispatchEvent(new Event('online')),
};

async function expectComeBack(pair: Pair, events: { what: string; wait: number }[]): Promise<void> {
  const camera = { kind: 'video' } as MediaStreamTrack;
  for (const { peer } of pair.pages) peer.sendTracks({ video: camera });
  for (const { what, wait } of events) {
    troubles[what]?.(pair);
    await pass(wait);
  }
  network.up();
  pair.hub.lose(0);
  pair.hub.up();
  // The last trouble may not have been noticed yet.
  await pass(2500);
  await untilConnected(pair, 30_000);
  for (const side of pair.pages) {
    expect(side.forged).toBe(0);
    expect(pcOf(side).transceivers.map(({ sender }) => sender.track)).toEqual([null, camera, null]);
    side.heard.splice(0);
  }
  expect(FakeConnection.all.flatMap(({ sentUnread }) => sentUnread)).toEqual([]);
  await expectTalk(pair);
  // It stays: help that goes on after it has helped would be trouble itself.
  const sessions = pair.pages.map((side) => pcOf(side).sessions);
  await pass(20_000);
  expect(linksOf(pair)).toEqual(['connected', 'connected']);
  expect(pair.pages.map((side) => pcOf(side).sessions)).toEqual(sessions);
}

test('P7: whatever happens to network and hub, when both are back the call comes back, and nobody has hung up', async () => {
  const trouble = fc.record({
    what: fc.constantFrom(...Object.keys(troubles)),
    wait: fc.oneof(fc.integer({ max: 100, min: 0 }), fc.integer({ max: 12_000, min: 0 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(trouble, { maxLength: 15 }), async (events) => {
      network.startAgain();
      const pair = twoPeers();
      try {
        await expectComeBack(pair, events);
      } finally {
        pair.close();
      }
      expect(FakeConnection.all.every(({ closed }) => closed)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

/** @returns milliseconds until one of the pages has noticed */
async function untilInterrupted(pair: Pair): Promise<number> {
  for (let ms = 0; ms < 10_000; ms += 20) {
    if (linksOf(pair).includes('interrupted')) return ms;
    await pass(20);
  }
  throw new Error('nobody notices');
}
