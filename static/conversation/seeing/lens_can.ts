import type { LensWish } from '../../devices/camera_wishes.ts';

/** What a camera's lens can do, and how it stands. */
export interface LensCan {
  /** Null where it cannot be moved. */
  zoom: { min: number; max: number; now: number } | null;
  /** Null where there is no light. */
  light: boolean | null;
}

export const noLens: LensCan = { zoom: null, light: null };

/** TypeScript's DOM does not know them; W3C MediaStream Image Capture does. */
interface LensCapabilities {
  zoom?: { min?: number; max?: number };
  torch?: boolean;
}
type LensSettings = LensWish;

/** The part of a track that is used here; older browsers have no `getCapabilities`. */
export interface LensTrack {
  getCapabilities?(): object;
  getSettings(): object;
}

export function readLens(track: LensTrack): LensCan {
  const { zoom, torch }: LensCapabilities = track.getCapabilities?.() ?? {};
  const now: LensSettings = track.getSettings();
  const { min = 1, max = 1 } = zoom ?? {};
  return {
    zoom: zoom && max > min ? { min, max, now: within(now.zoom ?? min, min, max) } : null,
    light: torch === true ? now.torch === true : null,
  };
}

/** What the doctor's page wants, as far as this camera can do it. */
export function possible({ zoom, light }: { zoom: number; light: boolean }, can: LensCan): LensWish {
  return {
    ...(can.zoom && { zoom: within(zoom, can.zoom.min, can.zoom.max) }),
    ...(can.light !== null && { torch: light }),
  };
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
