import { describe, expect, test } from 'vitest';
import { doctorPage, type FakePractice, fakePractice, patientPage, running } from './fake_visit.ts';

/*
 * Further people in a visit (issue 3, 6): who learns of whom, and what may pass between whom, before and
 * after each admission.
 */

const [annaPage, sabinePage] = ['anna-page-1', 'sabine-page-1'];
const offer = { type: 'offer', sdp: 'v=0' };

type Page = ReturnType<FakePractice['guest']>;

/** The last list of people that a page was given: seat, and whether admitted. */
function lastPeople(page: Page): [string, boolean][] {
  return lastList(page).people.map(({ seat, admitted }) => [seat, admitted]);
}

/** The guests who belong to the visit as this page may know, there or not. */
function lastGuests(page: Page): string[] {
  return lastList(page).guests ?? [];
}

function lastList(page: Page) {
  const list = page.socket.received.findLast(({ type }) => type === 'people');
  if (list?.type !== 'people') throw new Error('the page was given no list');
  return list;
}

const types = (page: Page) => page.socket.received.map(({ type }) => type);

function signal(from: Page, to: string): void {
  from.say({ type: 'signal', to, connection: 1, description: offer });
}

/** Did anything of this page's arrive there since the last look? */
function arrived(at: Page, from: string): boolean {
  return at.news().some((message) => message.type === 'signal' && message.from === from);
}

/** A visit that runs, and two guests who have entered and wait. */
function withGuests(practice = fakePractice()) {
  const { patient, call } = running(practice);
  practice.invite('anna');
  practice.invite('sabine');
  const anna = practice.guest('anna');
  anna.enter(annaPage, 'Anna Beispiel');
  const sabine = practice.guest('sabine');
  sabine.enter(sabinePage, 'Sabine Mustermann');
  return { practice, patient, call, anna, sabine };
}

describe('P2, S6: before the admission a guest and the patient do not know of each other', () => {
  test('the doctor’s page learns of the guest and may prepare the way; nobody else does', () => {
    const { patient, call, anna } = withGuests();
    expect(lastPeople(call)).toEqual([
      ['patient', true],
      ['anna', false],
      ['sabine', false],
    ]);
    expect(lastPeople(patient)).toEqual([['doctor', true]]);
    expect(lastPeople(anna)).toEqual([['doctor', true]]);
    expect(lastGuests(patient)).toEqual([]);
    expect(types(anna)).toContain('waiting');
    expect(types(anna)).not.toContain('admitted');
  });

  test('no signal passes between them, in neither direction, even when the instance is known', () => {
    const { patient, anna, sabine } = withGuests();
    for (const page of [patient, anna, sabine]) page.news();
    signal(anna, patientPage);
    signal(patient, annaPage);
    signal(sabine, annaPage);
    expect(arrived(anna, patientPage)).toBe(false);
    expect(arrived(patient, annaPage)).toBe(false);
    expect(arrived(anna, sabinePage)).toBe(false);
    expect(sabine.news()).toEqual([{ type: 'error', code: 'peer_gone' }]);
  });

  test('to the doctor they do: the network is proven before the click', () => {
    const { call, anna } = withGuests();
    call.news();
    signal(anna, doctorPage);
    expect(arrived(call, annaPage)).toBe(true);
    signal(call, annaPage);
    expect(arrived(anna, doctorPage)).toBe(true);
  });

  test('a guest alone rings nothing and counts as nobody in the waiting room (lesson 20)', () => {
    const practice = fakePractice();
    practice.schedule();
    practice.invite('anna');
    const inbox = practice.inbox();
    inbox.news();
    practice.guest('anna').enter(annaPage, 'Anna Beispiel');
    expect(inbox.news()).toEqual([]);
    expect(practice.hub.presentIds()).toEqual([]);
  });

  test('S5, D6: a guest gives a name and confirms the room as well', () => {
    const practice = fakePractice();
    practice.schedule();
    practice.invite('anna');
    const anna = practice.guest('anna');
    anna.comeBack(annaPage);
    anna.say({ type: 'enter', instance: annaPage, name: 'Anna Beispiel' });
    expect(anna.news()).toEqual([
      { type: 'error', code: 'name_required' },
      { type: 'error', code: 'privacy_required' },
    ]);
  });

  test('the patient’s admission lets no guest in', () => {
    const practice = fakePractice();
    practice.schedule();
    practice.invite('anna');
    const anna = practice.guest('anna');
    anna.enter(annaPage, 'Anna Beispiel');
    const patient = practice.patient();
    patient.enter();
    practice.admit();
    expect(types(anna)).not.toContain('admitted');
    expect(lastPeople(anna)).toEqual([]);
    expect(lastPeople(patient)).toEqual([]);
  });
});

describe('a guest’s admission', () => {
  test('tells the guest, and patient and guest of each other', () => {
    const { practice, patient, call, anna } = withGuests();
    practice.admitGuest('anna');
    expect(types(anna)).toContain('admitted');
    expect(lastPeople(anna)).toEqual([
      ['patient', true],
      ['doctor', true],
    ]);
    expect(lastPeople(patient)).toEqual([
      ['doctor', true],
      ['anna', true],
    ]);
    expect(lastPeople(call)).toContainEqual(['anna', true]);
    signal(patient, annaPage);
    expect(arrived(anna, patientPage)).toBe(true);
  });

  test('is nobody else’s: the second guest still waits and knows only the doctor', () => {
    const { practice, patient, anna, sabine } = withGuests();
    practice.admitGuest('anna');
    expect(types(sabine)).not.toContain('admitted');
    expect(lastPeople(sabine)).toEqual([['doctor', true]]);
    expect(lastGuests(patient)).toEqual(['anna']);
    signal(anna, sabinePage);
    expect(arrived(sabine, annaPage)).toBe(false);
  });

  test('is not announced again to those who were in already', () => {
    const { practice, patient, call } = withGuests();
    for (const page of [patient, call]) page.news();
    practice.admitGuest('anna');
    expect(types(patient)).toEqual(['people']);
    expect(types(call)).toEqual(['people']);
  });

  test('of both: four people, each of whom knows the three others, and no word of who leads (X1)', () => {
    const { practice, patient, call, anna, sabine } = withGuests();
    practice.admitGuest('anna');
    practice.admitGuest('sabine');
    const pages = { doctor: call, patient, anna, sabine };
    const seats = Object.keys(pages);
    for (const [seat, page] of Object.entries(pages)) {
      const known = lastPeople(page).map(([other]) => other);
      expect(known.sort()).toEqual(seats.filter((other) => other !== seat).sort());
      for (const person of lastList(page).people)
        expect(Object.keys(person).sort()).toEqual(['admitted', 'instance', 'name', 'role', 'seat']);
    }
  });

  test('stays after a restart of the server and a lost socket, without a name a second time', () => {
    const { practice, anna } = withGuests();
    practice.admitGuest('anna');
    anna.connection.closed();
    const again = practice.guest('anna');
    again.comeBack(annaPage);
    expect(types(again)).toEqual(['admitted', 'people']);
  });
});

describe('lesson 25: a second page of a guest', () => {
  test('takes the place over; the first is told and counts no more', () => {
    const { practice, call, anna } = withGuests();
    practice.admitGuest('anna');
    const second = practice.guest('anna');
    second.comeBack('anna-page-2');
    expect(anna.socket.closedWith).toBe(4001);
    expect(types(anna).at(-1)).toBe('replaced');
    call.news();
    signal(anna, doctorPage);
    expect(arrived(call, annaPage)).toBe(false);
    signal(second, doctorPage);
    expect(arrived(call, 'anna-page-2')).toBe(true);
  });

  test('the guest’s link never takes the patient’s place, nor another guest’s', () => {
    const { patient, anna, sabine } = withGuests();
    expect(patient.socket.closedWith).toBeNull();
    expect(anna.socket.closedWith).toBeNull();
    expect(sabine.socket.closedWith).toBeNull();
  });
});

describe('who is shown out', () => {
  test('is told and closed; the others learn that the guest belongs to the visit no more', () => {
    const { practice, patient, call, anna, sabine } = withGuests();
    practice.admitGuest('anna');
    practice.admitGuest('sabine');
    anna.news();
    practice.removeGuest('anna');
    expect(anna.news().at(-1)).toEqual({ type: 'ended', reason: 'removed' });
    expect(anna.socket.closedWith).toBe(1000);
    for (const page of [patient, call, sabine]) {
      expect(page.socket.closedWith).toBeNull();
      expect(lastPeople(page).map(([seat]) => seat)).not.toContain('anna');
      expect(lastGuests(page)).not.toContain('anna');
    }
    expect(lastGuests(patient)).toEqual(['sabine']);
  });

  test('a guest whose socket is lost at that moment is gone for the others too, and stays out', () => {
    const { practice, patient, anna } = withGuests();
    practice.admitGuest('anna');
    anna.connection.closed();
    // Only the socket: picture and sound may go on, so the patient's page keeps the connection.
    expect(lastPeople(patient)).toEqual([['doctor', true]]);
    expect(lastGuests(patient)).toEqual(['anna']);
    practice.removeGuest('anna');
    expect(lastGuests(patient)).toEqual([]);
    const again = practice.guest('anna');
    again.comeBack(annaPage);
    expect(again.news()).toEqual([{ type: 'ended', reason: 'removed' }]);
    expect(again.socket.closedWith).toBe(1000);
  });

  test('so is one who has not been let in, and one who has connected and not entered', () => {
    const practice = fakePractice();
    running(practice);
    practice.invite('anna');
    practice.invite('sabine');
    const anna = practice.guest('anna');
    anna.enter(annaPage, 'Anna Beispiel');
    const sabine = practice.guest('sabine');
    practice.removeGuest('anna');
    practice.removeGuest('sabine');
    expect(anna.socket.closedWith).toBe(1000);
    expect(sabine.socket.closedWith).toBe(1000);
  });

  test('a page that was away when it happened learns it when it comes back', () => {
    const { practice, patient } = withGuests();
    practice.admitGuest('anna');
    patient.connection.closed();
    practice.removeGuest('anna');
    const again = practice.patient();
    again.comeBack();
    expect(lastGuests(again)).toEqual([]);
  });
});

describe('S7: the end of the visit', () => {
  test('is the end for guests too, waiting or in', () => {
    const { practice, anna, sabine } = withGuests();
    practice.admitGuest('anna');
    practice.hub.ended('visit-1', 'visit_ended');
    for (const guest of [anna, sabine]) {
      expect(guest.news().at(-1)).toEqual({ type: 'ended', reason: 'visit_ended' });
      expect(guest.socket.closedWith).toBe(1000);
    }
  });

  test('D4: that the patient has withdrawn the consent is not told to guests', () => {
    const { practice, patient, anna } = withGuests();
    practice.hub.ended('visit-1', 'withdrawn');
    expect(patient.news().at(-1)).toEqual({ type: 'ended', reason: 'withdrawn' });
    expect(anna.news().at(-1)).toEqual({ type: 'ended', reason: 'cancelled' });

    const visit = practice.visits.get('visit-1');
    if (visit) visit.ended = 'withdrawn';
    const late = practice.guest('anna');
    late.comeBack(annaPage);
    expect(late.news()).toEqual([{ type: 'ended', reason: 'cancelled' }]);
  });
});
