import { bindDeviceChoices } from '../call/device_choices.ts';
import { copyAddress, DeviceView } from '../call/device_view.ts';
import { LocalMedia } from '../call/media.ts';
import { buttonsFor, onAct, part, setText } from '../call/page.ts';
import { playTones, testTones } from '../call/sound.ts';
import { connectsToItself } from './loopback.ts';
import {
  browserResult,
  deviceResult,
  type Result,
  resultWords,
  serverResult,
  summary,
  videoResult,
} from './results.ts';

/*
 * The technical check, `/check`: one row after the other, each with a word and a sentence. Nothing leaves the device but one
 * request to the practice's own server.
 */

type Row = 'browser' | 'camera' | 'microphone' | 'speaker' | 'server' | 'video';

const media = new LocalMedia();
const view = new DeviceView(media, () => setText(part('level-words'), 'Wir hören Ihr Mikrofon.'));
const results = new Map<Row, Result>();

bindDeviceChoices(media, []);
media.onChange(showDevices);
onAct({
  check: () => void check(),
  'try-again': () => void media.start(),
  restart: () => void media.restart(),
  'copy-address': (button) => void copyAddress(button),
  'play-tones': () => void playTones(testTones),
  heard: () => show('speaker', { grade: 'good', help: '' }),
  'not-heard': () =>
    show('speaker', {
      grade: 'bad',
      help: 'Drehen Sie die Lautstärke höher, lösen Sie den Stummschalter am Gerät oder nehmen Sie Kopfhörer.',
    }),
});

async function check(): Promise<void> {
  const [start] = buttonsFor('check');
  if (!start) return;
  start.disabled = true;
  show('browser', browserResult(window));
  show('camera', 'running');
  show('microphone', 'running');
  await media.start();
  part('speaker-question').hidden = false;
  show('speaker', { grade: 'open', help: 'Tippen Sie auf „Ton abspielen“. Hören Sie drei Töne?' });
  show('server', 'running');
  show('server', serverResult(await reachesServer()));
  show('video', 'running');
  show('video', videoResult(await connectsToItself()));
  start.disabled = false;
  start.classList.replace('button-primary', 'button-secondary');
  const label = start.querySelector('span');
  if (label) setText(label, 'Noch einmal prüfen');
}

function showDevices(): void {
  if (!media.asked) return;
  part('preview').hidden = !media.track('audio') && !media.track('video');
  show('camera', deviceResult(media.track('video') !== null, media.problems.video));
  show('microphone', deviceResult(media.track('audio') !== null, media.problems.audio));
  view.show();
}

/** Milliseconds until the practice's server has answered; null when it has not. */
async function reachesServer(): Promise<number | null> {
  const started = performance.now();
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    return response.ok ? performance.now() - started : null;
  } catch {
    return null;
  }
}

function show(row: Row, result: Result | 'running'): void {
  const item = document.querySelector<HTMLElement>(`[data-row="${row}"]`);
  const badge = item?.querySelector<HTMLElement>('[data-badge]');
  const help = item?.querySelector<HTMLElement>('[data-help]');
  if (!item || !badge || !help) return;
  const grade = result === 'running' ? 'running' : result.grade;
  item.dataset.result = grade;
  badge.className = `badge badge-${resultWords[grade].tone}`;
  setText(badge, resultWords[grade].label);
  setText(help, result === 'running' ? '' : result.help);
  if (result !== 'running') results.set(row, result);
  setText(part('result'), results.size === 6 ? summary([...results.values()]) : '');
}
