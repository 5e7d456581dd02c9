import { type Figures, readFigures } from '../../../../static/connection/stats.ts';
import {
  nextQuality,
  type Quality,
  type Seen,
  startQuality,
} from '../../../../static/conversation/quality/quality_level.ts';
import { firefox } from '../../connection/stats_readings.ts';

export const calm: Figures = {
  ...readFigures(firefox.now, firefox.before, firefox.codecs),
  roundTripMs: 40,
  jitterMs: 5,
  lossSent: 0,
  lossReceived: 0,
  concealedShare: 0,
};
export const usual: Seen = { figures: calm, rung: 0, soundOnly: false, otherPictureOff: false };

export function seen(figures: Partial<Figures>): Seen {
  return { ...usual, figures: { ...calm, ...figures } };
}

export function given(readings: number, what: Seen, from: Quality = startQuality): Quality {
  let quality = from;
  for (let count = 0; count < readings; count++) quality = nextQuality(quality, what);
  return quality;
}
