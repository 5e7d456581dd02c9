import type { Part } from '../../call/port.ts';
import type { Told } from '../../call/told.ts';
import type { Missed } from './missed.ts';
import { bindPointing } from './pointing.ts';
import type { SeeingPage } from './seeing_page.ts';
import { bindStill } from './still.ts';

/** The script of its own on the patient's page exports it. */
export type BindSeeing = (page: SeeingPage, still: Told<'still'>, missed?: Missed) => Part;

/** The still picture and the pointer. */
export const bindSeeing: BindSeeing = ({ call, media, panels, names }, still, missed) => {
  const parts = [
    bindStill(call, media, { panels, other: names.other, still }),
    bindPointing(call, panels, { other: names.other, missed }),
  ];
  return {
    forget() {
      for (const part of parts) part.forget();
    },
  };
};
