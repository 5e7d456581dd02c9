import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ChatWriting, writingWords } from '../../../static/conversation/chat_writing.ts';
import { anna, doctor, fakeCall, jonas } from '../fakes/call.ts';
import { page, withFakePage } from '../fakes/page.ts';

withFakePage();

describe('who writes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const make = () => {
    const call = fakeCall();
    return { ...call, writing: new ChatWriting(call.port, ({ name }) => name) };
  };
  const words = () => page.part('chat-writing').textContent;

  test('is told at the first letter, every two seconds while it goes on, and four seconds after the last', () => {
    const { writing, meet, said } = make();
    meet(doctor);
    const toldAfter = (ms: number) => {
      said.length = 0;
      vi.advanceTimersByTime(ms);
      writing.typed();
      return said.map(([message]) => 'on' in message && message.on);
    };
    expect([0, 100, 1899, 1, 100].map(toldAfter)).toEqual([[true], [], [], [true], []]);
    said.length = 0;
    vi.advanceTimersByTime(3999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([[{ type: 'writing', on: false }, 'doctor']]);
    writing.typed();
    writing.rests();
    expect(said.at(-1)).toEqual([{ type: 'writing', on: false }, 'doctor']);
  });

  test('stands by name until they rest, say nothing for four seconds, or their page is another one', () => {
    const { meet, tell } = make();
    meet(doctor, jonas, anna);
    for (const person of [anna, doctor, jonas]) tell({ type: 'writing', on: true }, person);
    expect(words()).toBe(`doctor, ${jonas.name} und ${anna.name} schreiben …`);
    tell({ type: 'writing', on: false }, anna);
    meet({ ...doctor, instance: 'another page' }, jonas, anna);
    expect(words()).toBe(`${jonas.name} schreibt …`);
    vi.advanceTimersByTime(3999);
    tell({ type: 'writing', on: true }, jonas);
    vi.advanceTimersByTime(3999);
    expect(words()).not.toBe('');
    vi.advanceTimersByTime(2);
    expect(words()).toBe('');
  });

  test('in words', () => {
    expect(writingWords([])).toBe('');
    expect(writingWords(['Anna', 'Dr. Sommer'])).toBe('Anna und Dr. Sommer schreiben …');
  });
});
