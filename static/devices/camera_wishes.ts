/*
 * What the parts of a conversation want of the running camera. `applyConstraints` replaces everything that
 * was wished before, so each part says its own wish here, and they are put together in turn: a part that
 * ends leaves what the others wish.
 */

/** Smaller numbers are further below: a still picture for a second lies over a sharp picture for minutes. */
const layers = ['detail', 'still'] as const;
export type SizeWisher = (typeof layers)[number];

/** As much of it as the camera can; nothing of it is a must. */
export interface SizeWish {
  width: number;
  height: number;
  frameRate: number;
}

/** As static/devices/media.ts asks for it. */
const usual: SizeWish = { width: 1280, height: 720, frameRate: 30 };

/** Zoom and light; what is left out stays as it is. */
export interface LensWish {
  zoom?: number;
  torch?: boolean;
}

/** The part of a track that is used here. */
export type Tunable = Pick<MediaStreamTrack, 'applyConstraints'>;

interface Wishes {
  sizes: Partial<Record<SizeWisher, SizeWish>>;
  lens: LensWish;
  turn: Promise<unknown>;
}

const known = new WeakMap<Tunable, Wishes>();

/** @param size null: this part wishes nothing any more */
export function wishSize(track: Tunable, who: SizeWisher, size: SizeWish | null): Promise<void> {
  return inTurn(track, async (wishes) => {
    if (size) wishes.sizes[who] = size;
    else delete wishes.sizes[who];
    const top = layers.findLast((layer) => wishes.sizes[layer]);
    await applySize(track, (top && wishes.sizes[top]) ?? usual);
    // Some browsers forget the lens with every new size.
    if (Object.keys(wishes.lens).length > 0) await applyLens(track, wishes.lens);
  });
}

/** @returns false where the camera does not do it */
export function wishLens(track: Tunable, wish: LensWish): Promise<boolean> {
  return inTurn(track, async (wishes) => {
    // Chromium refuses sizes and lens in one; alone they leave each other as they are.
    const done = await applyLens(track, wish);
    if (done) wishes.lens = { ...wishes.lens, ...wish };
    return done;
  });
}

function inTurn<T>(track: Tunable, work: (wishes: Wishes) => Promise<T>): Promise<T> {
  const wishes = known.get(track) ?? { sizes: {}, lens: {}, turn: Promise.resolve() };
  known.set(track, wishes);
  const done = wishes.turn.then(() => work(wishes));
  wishes.turn = done.catch(() => {});
  return done;
}

/** Wishes only: a camera that has no such picture keeps the one it has. */
async function applySize(track: Tunable, { width, height, frameRate }: SizeWish): Promise<void> {
  const ideal = { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: frameRate } };
  await track.applyConstraints(ideal).catch(() => {});
}

async function applyLens(track: Tunable, { zoom, torch }: LensWish): Promise<boolean> {
  // TypeScript's DOM does not know them; W3C MediaStream Image Capture does.
  const set: MediaTrackConstraintSet & LensWish = {
    ...(zoom !== undefined && { zoom }),
    ...(torch !== undefined && { torch }),
  };
  try {
    await track.applyConstraints({ advanced: [set] });
    return true;
  } catch {
    return false;
  }
}
