import { openSignal } from '../connection/signal_socket.ts';
import { oneAtATime } from '../page/one_at_a_time.ts';
import { LivePart } from './live_part.ts';

/* A list on a page of its own stays true while it is open, and so does what the navigation counts. */

const parts = [...document.querySelectorAll<HTMLElement>('[data-live]')].map((place) => new LivePart(place));
const fetchLatest = oneAtATime(async () => {
  await Promise.all(parts.map((part) => part.renew()));
});

openSignal('inbox', {
  onMessage({ type }) {
    if (type === 'waiting_list') void fetchLatest();
  },
  // Signed out, or the rules were broken: the page says what is to be done.
  onOver: () => location.reload(),
  onRefused: () => void fetchLatest(),
});
