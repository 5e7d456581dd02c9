import { describe, expect, test } from 'vitest';
import { hour, minute } from '../../../consultation/durations.ts';
import { findByLink } from '../../../db/consultations.ts';
import { guestToken, loadGuests } from '../../../db/guests.ts';
import { loadVisit } from '../../../db/visits.ts';
import { qrSvgPath } from '../../../documents/qr.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { inviteGuest, removeGuest } from '../../../procedure/guest.ts';
import { moveRoutes } from '../../../routes/patient/move.ts';
import { scheduled } from '../../fixtures/patients.ts';
import { testApp } from '../../fixtures/runtime.ts';
import { visitPractice } from './visitor.ts';

async function inWaitingRoom() {
  const visitor = visitPractice();
  const { rt, doctor } = visitor;
  const { id, token } = await scheduled(rt, doctor);
  arrive(rt, { id, typedName: 'Erika Mustermann', by: { kind: 'patient' } });
  return {
    ...visitor,
    id,
    asked: () => visitor.post(`/c/${token}/visit/move`),
    /** Asks on the first device; gives the path that the second one opens. */
    async ask(of = token): Promise<string> {
      const answer = await visitor.post(`/c/${of}/visit/move`);
      expect(answer.status).toBe(200);
      const address = /data-testid="move-picture" data-address="([^"]*)"/.exec(answer.html)?.[1] ?? '';
      expect(answer.html).toContain(`d="${qrSvgPath(address).path}"`);
      return address.replace(rt.config.publicUrl.origin, '');
    },
    invite() {
      inviteGuest(rt, { id, by: doctor, name: 'Jonas Beispiel', kind: 'relative', email: '' });
      const guest = loadGuests(rt, id)[0];
      if (!guest) throw new Error('no guest');
      return { guest, link: guestToken(rt, guest) };
    },
  };
}

describe('go on with another device', () => {
  test('the second device gets a link to the same seat; the name stays, and the address names nobody', async () => {
    const scene = await inWaitingRoom();
    const path = await scene.ask();
    expect(path).toMatch(/^\/move\/[\w-]{32}$/);
    const page = await scene.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/Erika|Mustermann/);
    const { status, location } = await scene.post(path);
    expect(status).toBe(303);
    const token = /^\/c\/([\w-]{32})\/visit#weiter$/.exec(location ?? '')?.[1] ?? '';
    expect(findByLink(scene.rt, token)).toMatchObject({
      scope: 'visit',
      guestId: null,
      consultation: { id: scene.id },
    });
    // S5: the server knows who it is.
    expect(loadVisit(scene.rt, scene.id)?.typedName).toBe('Erika Mustermann');
  });

  test('its style comes with it, where a parser leaves it: not at the beginning, which would be the head', async () => {
    const { html } = await (await inWaitingRoom()).asked();
    expect(html).toMatch(/^<h2.*<link rel="stylesheet" href="\/static\/move-/s);
  });

  test('D6: the button says what it confirms', async () => {
    const scene = await inWaitingRoom();
    expect((await scene.get(await scene.ask())).html).toMatch(
      /Damit bestätigen Sie: Auch hier hört niemand mit/,
    );
  });

  test('a scanner that looks at the address uses nothing up', async () => {
    const scene = await inWaitingRoom();
    const path = await scene.ask();
    for (let looks = 0; looks < 5; looks++) await scene.get(path);
    expect((await scene.post(path)).status).toBe(303);
  });

  test('works once, also for two at the same moment', async () => {
    const scene = await inWaitingRoom();
    const path = await scene.ask();
    const answers = await Promise.all([scene.post(path), scene.post(path), scene.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    const late = await scene.get(path);
    expect(late.status).toBe(410);
    expect(late.html).toContain('schon benutzt');
  });

  test('two minutes by the clock', async () => {
    const scene = await inWaitingRoom();
    const path = await scene.ask();
    scene.rt.clock.now += 2 * minute;
    for (const answer of [await scene.get(path), await scene.post(path)]) {
      expect(answer.status).toBe(410);
      expect(answer.html).toContain('gilt nicht mehr');
    }
  });

  test('a newer picture makes the older one worthless', async () => {
    const scene = await inWaitingRoom();
    const [older, newer] = [await scene.ask(), await scene.ask()];
    expect((await scene.post(older)).status).toBe(410);
    expect((await scene.post(newer)).status).toBe(303);
  });

  test.each(['/move/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/move/x', '/move/%00', '/move/../c'])(
    'a token that nobody made opens nothing: %s',
    async (path) => {
      const scene = await inWaitingRoom();
      await scene.ask();
      for (const answer of [await scene.get(path), await scene.post(path)]) expect(answer.status).toBe(404);
    },
  );

  test("a link's own token is none, and a moving token is no link", async () => {
    const scene = await inWaitingRoom();
    const moving = (await scene.ask()).replace('/move/', '');
    expect((await scene.get(`/c/${moving}/visit`)).status).toBe(404);
    expect((await scene.post(`/c/${moving}/visit/move`)).status).toBe(404);
  });

  test('P4: after the end of the visit, or its time, nothing is opened and nothing given', async () => {
    const scene = await inWaitingRoom();
    const { token } = await scheduled(scene.rt, scene.doctor);
    const path = await scene.ask();
    cancelConsultation(scene.rt, { id: scene.id, by: scene.doctor });
    expect([(await scene.get(path)).status, (await scene.post(path)).status]).toEqual([410, 410]);
    scene.rt.clock.now += 26 * hour;
    expect((await scene.post(`/c/${token}/visit/move`)).status).toBe(410);
    scene.rt.clock.now -= 29 * hour;
    // Before the waiting room opens there is no seat to move either.
    expect((await scene.post(`/c/${token}/visit/move`)).status).toBe(410);
  });

  test('a guest moves the guest’s own seat, and none when shown out', async () => {
    const scene = await inWaitingRoom();
    const { guest, link } = scene.invite();
    const { location } = await scene.post(await scene.ask(link));
    const token = /^\/c\/([\w-]{32})\/visit#weiter$/.exec(location ?? '')?.[1] ?? '';
    expect(findByLink(scene.rt, token)).toMatchObject({ scope: 'visit', guestId: guest.id });
    const path = await scene.ask(link);
    removeGuest(scene.rt, { id: scene.id, by: scene.doctor, guestId: guest.id });
    expect([(await scene.get(path)).status, (await scene.post(path)).status]).toEqual([404, 404]);
  });

  test('the seats of patient and guest move side by side', async () => {
    const scene = await inWaitingRoom();
    const { link } = scene.invite();
    const [own, guests] = [await scene.ask(), await scene.ask(link)];
    expect([(await scene.post(own)).status, (await scene.post(guests)).status]).toEqual([303, 303]);
  });

  test('a restart of the server forgets it: the person asks again', async () => {
    const scene = await inWaitingRoom();
    const path = await scene.ask();
    const again = await testApp(scene.rt).request(`${scene.rt.config.publicUrl.origin}${path}`);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Ihr Platz ist noch da.');
  });

  test('P16: one address gets no pictures without end', async () => {
    const { rt, doctor } = visitPractice();
    const { token } = await scheduled(rt, doctor);
    const routes = moveRoutes(rt, { allows: () => false });
    expect((await routes.request(`/c/${token}/visit/move`, { method: 'POST' })).status).toBe(429);
  });
});
