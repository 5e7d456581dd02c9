import * as phrase from '../../languages/keys.ts';
import type { Kind, LocalMedia } from '../devices/media.ts';
import { say } from '../page/say.ts';
import { type Mark, setMark, showShortHelp } from './short_marks.ts';

const slowMs = 1500;

/**
 * The technical check before a visit in its short form: a row of marks that fills itself. It makes no request
 * of its own: the page has come from the practice already, and socket and credentials are the visit's
 * (short_way.ts).
 */
export function startShortCheck(media: LocalMedia): void {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const slow = page !== undefined && page.responseStart - page.requestStart > slowMs;
  // Whether calls get through shows itself in the waiting room (short_way.ts).
  if (slow) {
    setMark('connection', 'fair');
    showShortHelp(say(phrase.slowNetwork));
  }
  // What helps with a device stands beside its picture already.
  const devices = () => {
    if (!media.asked || media.asking) return;
    for (const [name, kind] of [
      ['camera', 'video'],
      ['microphone', 'audio'],
    ] as const satisfies [Mark, Kind][]) {
      setMark(name, media.track(kind) ? 'good' : media.wanted[kind] ? 'bad' : 'skipped');
    }
  };
  media.onChange(devices);
  devices();
}
