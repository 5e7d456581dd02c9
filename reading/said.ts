import type { Wish } from '../letters/incoming.ts';
import { hasKeyword } from './classify.ts';
import { findDates } from './dates.ts';
import { findInsurers } from './insurer_names.ts';
import { findKvnrs, findPhones } from './numbers.ts';
import { ownSubject, ownWords } from './own_words.ts';
import { readWish } from './wishes.ts';

/** What the sender has said, besides data of a request. */
export interface Said {
  /** Without quotes and what stands below the greeting. */
  words: string;
  wish: Wish | null;
  /** The keyword of S2 stands in these words, not only in what is quoted. */
  keyword: boolean;
  /** They ask for something: "Danke für die Videosprechstunde" does not. */
  asks: boolean;
  /** They speak of a video. */
  video: boolean;
  /**
   * What looks like an answer to a question of ours, without anybody calling it so: only where exactly one
   * value is there. For a look, never more.
   */
  bare: { birthDate: string; phone: string; insurer: string; insuranceNumber: string };
}

export interface SaidMail {
  subject: string;
  text: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Never throws; time follows from the length. */
export function readSaid({ subject, text, today }: SaidMail): Said {
  const words = ownWords(text);
  const all = `${ownSubject(subject)}\n${words}`;
  const start = words.slice(0, 3000);
  const past = findDates(start, today).filter(
    ({ value }) => /^\d{4}-\d\d-\d\d$/.test(value) && value < today && value > '1890',
  );
  return {
    words,
    wish: readWish(all),
    keyword: hasKeyword(all),
    asks: asking.test(all),
    video: /(?<!\p{L})video/iu.test(all),
    bare: {
      birthDate: only(past.map(({ value }) => value)),
      phone: only(findPhones(start).map(({ value }) => value)),
      insurer: only(findInsurers(start).map(({ value }) => value)),
      insuranceNumber: only(findKvnrs(start).map(({ value }) => value)),
    },
  };
}

const asking =
  /(?<!\p{L})(?:brauch|br(?:ä|ae)ucht|ben(?:ö|oe)tig|m(?:ö|oe)cht|h(?:ä|ae)tte|w(?:ü|ue)nsch|w(?:ü|ue)rde|bitte|anfrag|vereinbar|wieder|erneut|noch ?mal|noch ein|neue|k(?:ö|oe)nnen wir|k(?:ö|oe)nnte|frei|need|please)/iu;

function only(values: readonly string[]): string {
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? '') : '';
}
