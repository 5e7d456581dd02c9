import { type SizeWish, wishSize } from '../../devices/camera_wishes.ts';
import { mostStillBytes, mostStillSide, shrinkToFit } from './picture_head.ts';

/** So long a camera may take for a photo; some never answer. */
const photoMs = 4000;
/** So long the running picture may take to become larger, and to show anything at all. */
const largerMs = 2000;
/** Tried in this order until the picture is small enough. */
const qualities = [0.92, 0.8, 0.6];

/** TypeScript's DOM does not know it; W3C MediaStream Image Capture does. */
interface PhotoTaker {
  takePhoto(settings?: { imageWidth: number; imageHeight: number }): Promise<Blob>;
  getPhotoCapabilities(): Promise<{ imageWidth?: { max?: number }; imageHeight?: { max?: number } }>;
}
type PhotoTakerClass = new (track: MediaStreamTrack) => PhotoTaker;

/**
 * One picture of the running camera, as large as it gives one: a photo where the browser takes photos, else,
 * or where that is larger, a frame of the largest size. As JPEG that was drawn here, so that nothing travels
 * along that a camera writes into its files, such as the place. The camera then goes on as before.
 *
 * @throws Error where there is none
 */
export async function takePicture(track: MediaStreamTrack): Promise<Blob> {
  const photo = await takePhoto(track);
  const largest = largestSize(track);
  if (photo && pixels(photo) >= largest.width * largest.height) return encode(photo);
  const frame = await takeFrame(track).catch(() => null);
  const [best] = [photo, frame]
    .filter((one) => one !== null)
    .sort((one, other) => pixels(other) - pixels(one));
  if (!best) throw new Error('the camera gives no picture');
  return encode(best);
}

function pixels({ width, height }: HTMLCanvasElement): number {
  return width * height;
}

async function takePhoto(track: MediaStreamTrack): Promise<HTMLCanvasElement | null> {
  const { ImageCapture } = globalThis as { ImageCapture?: PhotoTakerClass };
  if (!ImageCapture) return null;
  try {
    const blob = await within(photoMs, largestPhoto(new ImageCapture(track)));
    const bitmap = await createImageBitmap(blob);
    const canvas = drawn(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return canvas;
  } catch {
    return null;
  }
}

/** Left to itself, a browser takes a photo of the running size. */
async function largestPhoto(taker: PhotoTaker): Promise<Blob> {
  const { imageWidth, imageHeight } = await taker.getPhotoCapabilities();
  const [width, height] = [imageWidth?.max, imageHeight?.max];
  if (!width || !height) return taker.takePhoto();
  return taker.takePhoto({ imageWidth: width, imageHeight: height });
}

async function takeFrame(track: MediaStreamTrack): Promise<HTMLCanvasElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  const largest = largestSize(track);
  try {
    await wishSize(track, 'still', largest);
    await within(largerMs, video.play());
    await hasSize(video, track);
    if (video.videoWidth === 0) throw new Error('the camera gives no picture');
    return drawn(video, video.videoWidth, video.videoHeight);
  } finally {
    video.srcObject = null;
    await wishSize(track, 'still', null);
  }
}

/** A camera that does not say what it can is asked for more than any has. */
function largestSize(track: MediaStreamTrack): SizeWish {
  const { width, height } = track.getCapabilities?.() ?? {};
  return { width: width?.max ?? mostStillSide, height: height?.max ?? mostStillSide, frameRate: 15 };
}

/** Until frames of the new size come, or for as long as one waits for them. */
async function hasSize(video: HTMLVideoElement, track: MediaStreamTrack): Promise<void> {
  const end = performance.now() + largerMs;
  const hasCome = () => {
    const { width = 0, height = 0 } = track.getSettings();
    // A phone on its side says one and gives the other.
    return video.videoWidth > 0 && video.videoWidth * video.videoHeight >= width * height;
  };
  while (!hasCome() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

function drawn(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const scale = shrinkToFit(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw on');
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= mostStillBytes) return blob;
  }
  throw new Error('the picture is too large');
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too late')), ms);
    work.then(resolve, reject);
  });
}
