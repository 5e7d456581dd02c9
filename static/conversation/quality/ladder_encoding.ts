import { offRung, type Rung } from './ladder.ts';

/** What the camera's sender is told; the members of RTCRtpEncodingParameters that the ladder sets. */
export interface PictureEncoding {
  active: boolean;
  /** Bits a second. */
  maxBitrate: number;
  maxFramerate: number;
  scaleResolutionDownBy: number;
}

const smooth: readonly PictureEncoding[] = [
  encoding(1500, 30, 1),
  encoding(800, 24, 1),
  encoding(400, 20, 2),
  encoding(200, 12, 3),
];

/** Skin or a document: every rung gives up motion before it gives up sharpness. */
const sharp: readonly PictureEncoding[] = [
  encoding(2500, 12, 1),
  encoding(1000, 8, 1),
  encoding(500, 5, 1.5),
  encoding(250, 3, 2),
];

/**
 * L3: hands are read in motion, so every rung keeps 20 pictures a second or more and gives up size.
 */
const signing: readonly PictureEncoding[] = [
  encoding(1800, 30, 1),
  encoding(900, 25, 1.5),
  encoding(450, 20, 2),
  encoding(250, 20, 3),
];

/** A shown screen gives up motion first, then bits, then size; it goes on where the camera is off. */
const screen: readonly PictureEncoding[] = [
  encoding(2500, 15, 1),
  encoding(1200, 8, 1),
  encoding(500, 5, 1),
  encoding(150, 2, 2),
  encoding(60, 1, 3),
];

export function screenEncodingFor(rung: Rung): PictureEncoding {
  return screen[rung] ?? encoding(60, 1, 3);
}

/** What the camera shows: a face, something that is looked at closely, or somebody who signs. */
export type Subject = 'face' | 'detail' | 'signing';

const rungsOf: Record<Subject, readonly PictureEncoding[]> = { face: smooth, detail: sharp, signing };

export function encodingFor(rung: Rung, subject: Subject): PictureEncoding {
  const rungs = rungsOf[subject];
  // The numbers of a picture that is off do not count; the smallest ones keep its return small.
  const numbers = rungs[rung] ?? rungs.at(-1) ?? encoding(200, 12, 3);
  return { ...numbers, active: rung !== offRung };
}

function encoding(kilobits: number, maxFramerate: number, scaleResolutionDownBy: number): PictureEncoding {
  return { active: true, maxBitrate: kilobits * 1000, maxFramerate, scaleResolutionDownBy };
}
