import { describe, expect, test, vi } from 'vitest';
import { startState } from '../../../static/call/call_state.ts';
import { bindWaitingRoom, placeWords } from '../../../static/visit/waiting_room.ts';
import { type FakeElement, page, withFakePage } from '../fakes/page.ts';

test.each([
  [null, ''],
  [0, 'Sie sind als Nächstes dran'],
  [1, 'Vor Ihnen ist noch eine Person'],
  [2, 'Vor Ihnen sind noch 2 Personen'],
  [11, 'Vor Ihnen sind noch 11 Personen'],
])('with %s before: „%s“', (ahead, words) => {
  expect(placeWords(ahead)).toBe(words);
});

describe('the waiting room', () => {
  withFakePage();
  const queue = { type: 'queue', ahead: 0, doctor: null, here: true, delay: null, reply: null } as const;
  const lines = () => ['queue-line', 'doctor-line', 'delay-line'].map((name) => page.hook(name).textContent);

  test('says what it was told, and nothing any more once the patient is in', () => {
    const room = bindWaitingRoom({ reply() {} }, 'Dr. Sommer');
    const waiting = { ...startState('patient'), entered: true };
    room.show({ ...waiting, queue: { ...queue, ahead: 2, doctor: 'pause', delay: { minutes: 15 } } });
    expect(lines()).toEqual([
      'Vor Ihnen sind noch 2 Personen',
      'Dr. Sommer macht gerade eine Pause',
      'Dr. Sommer verspätet sich um etwa 15 Minuten',
    ]);
    expect(page.hook('queue-line').dataset.ahead).toBe('2');
    room.show({ ...waiting, queue: { ...queue, delay: { words: 'Wir rufen <b>Sie</b> an.' } } });
    expect(lines()).toEqual(['Sie sind als Nächstes dran', '', 'Wir rufen <b>Sie</b> an.']);
    room.show({ ...waiting, admitted: true, queue: null });
    expect(lines()).toEqual(['', '', '']);
  });

  test('an answer is sent, shown when the practice has it, and said again on entering', () => {
    const reply = vi.fn();
    const room = bindWaitingRoom({ reply }, 'Dr. Sommer');
    expect(room.said()).toBeNull();
    const button = page.find('[data-act="reply"]');
    Object.assign(button.dataset, { act: 'reply', reply: 'moment' });
    const press = () =>
      page.document.dispatchEvent(
        Object.defineProperty(new Event('click'), 'target', { value: button satisfies FakeElement }),
      );
    press();
    expect(reply).toHaveBeenLastCalledWith('moment');
    expect(button.getAttribute('aria-pressed')).not.toBe('true');
    expect(room.said()).toEqual({ reply: 'moment' });
    const waiting = { ...startState('patient'), entered: true };
    room.show({ ...waiting, queue: { ...queue, reply: 'moment' } });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    press();
    expect(reply).toHaveBeenLastCalledWith(null);
    room.show({ ...waiting, admitted: true, queue: null });
    expect(room.said()).toBeNull();
  });
});
