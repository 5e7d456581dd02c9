import type { Part } from '../call/port.ts';
import { buttonsFor, hook, onAct } from '../page/page.ts';

/** The other side in a small window over everything else, where the browser can. */
export function bindPictureInPicture(): Part {
  const video = hook<HTMLVideoElement>('remote-video');
  for (const button of buttonsFor('pip')) button.hidden = !document.pictureInPictureEnabled;
  onAct({ pip: () => void togglePictureInPicture(video) });
  return { forget: () => void leavePictureInPicture() };
}

async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  if (document.pictureInPictureElement) return leavePictureInPicture();
  try {
    await video.requestPictureInPicture();
  } catch {
    // Refused without a picture, or by the browser: then everything stays as it is.
  }
}

async function leavePictureInPicture(): Promise<void> {
  try {
    if (document.pictureInPictureElement) await document.exitPictureInPicture();
  } catch {
    // The person closes the small window.
  }
}
