import type { Point } from './picture_place.ts';

/** What has happened before the script was there. */
export interface Missed {
  /** The own key was pressed. */
  pressed: boolean;
  /** Where the other person pointed last. */
  point: Point | null;
}
