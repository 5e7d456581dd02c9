/**
 * Where public holidays differ: the states by their codes of ISO 3166-2, and the parts of states with one day
 * more.
 */
export const regions = {
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  'BY-M': 'Bayern, mit Mariä Himmelfahrt',
  'BY-A': 'Bayern, Stadt Augsburg',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  'SN-F': 'Sachsen, mit Fronleichnam',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
  'TH-F': 'Thüringen, mit Fronleichnam',
} as const satisfies Record<string, string>;

type Place = keyof typeof regions;

/** @param code one of `regions` */
export function isRegion(code: string): code is Place {
  return Object.hasOwn(regions, code);
}

/** What the rules look at. */
interface Day {
  /** `YYYY-MM-DD` */
  date: string;
  /** Days since Easter Sunday of that year; negative before it. */
  afterEaster: number;
  /** Monday is 1. */
  weekday: number;
}

interface Holiday {
  name: string;
  isOn: (day: Day) => boolean;
  /** A state stands for all of its parts; everywhere where none is named. */
  in?: readonly Place[];
}

const every = (monthDay: string) => (day: Day) => day.date.slice(-5) === monthDay;
const once = (date: string) => (day: Day) => day.date === date;
const easter = (days: number) => (day: Day) => day.afterEaster === days;
/** The Wednesday before 23 November. */
const repentance = ({ date, weekday }: Day) =>
  weekday === 3 && '11-16' <= date.slice(-5) && date.slice(-5) <= '11-22';

/** Public holidays by the law of the states as it is in 2026. */
const holidays: readonly Holiday[] = [
  { name: 'Neujahr', isOn: every('01-01') },
  { name: 'Heilige Drei Könige', isOn: every('01-06'), in: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', isOn: every('03-08'), in: ['BE', 'MV'] },
  { name: 'Karfreitag', isOn: easter(-2) },
  { name: 'Ostersonntag', isOn: easter(0), in: ['BB'] },
  { name: 'Ostermontag', isOn: easter(1) },
  { name: 'Tag der Arbeit', isOn: every('05-01') },
  { name: '80. Jahrestag der Befreiung', isOn: once('2025-05-08'), in: ['BE'] },
  { name: 'Christi Himmelfahrt', isOn: easter(39) },
  { name: 'Pfingstsonntag', isOn: easter(49), in: ['BB'] },
  { name: 'Pfingstmontag', isOn: easter(50) },
  {
    name: 'Fronleichnam',
    isOn: easter(60),
    in: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL', 'SN-F', 'TH-F'],
  },
  { name: '75. Jahrestag des Volksaufstands', isOn: once('2028-06-17'), in: ['BE'] },
  { name: 'Augsburger Friedensfest', isOn: every('08-08'), in: ['BY-A'] },
  { name: 'Mariä Himmelfahrt', isOn: every('08-15'), in: ['SL', 'BY-M', 'BY-A'] },
  { name: 'Weltkindertag', isOn: every('09-20'), in: ['TH'] },
  { name: 'Tag der Deutschen Einheit', isOn: every('10-03') },
  {
    name: 'Reformationstag',
    isOn: every('10-31'),
    in: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'],
  },
  { name: 'Allerheiligen', isOn: every('11-01'), in: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', isOn: repentance, in: ['SN'] },
  { name: '1. Weihnachtstag', isOn: every('12-25') },
  { name: '2. Weihnachtstag', isOn: every('12-26') },
];

/**
 * The public holiday of a day; null where it is none.
 *
 * @param region a code of `regions`; with anything else only what is a holiday in all of Germany
 */
export function holidayOn(date: Temporal.PlainDate, region: string): string | null {
  const day: Day = {
    date: date.toString(),
    afterEaster: easterOf(date.year).until(date).days,
    weekday: date.dayOfWeek,
  };
  const state = region.slice(0, 2);
  const holds = ({ in: places }: Holiday) =>
    !places || places.some((place) => place === region || place === state);
  return holidays.find((holiday) => holds(holiday) && holiday.isOn(day))?.name ?? null;
}

/** @returns the next ones from this day on, at most a year ahead */
export function nextHolidays(
  from: Temporal.PlainDate,
  region: string,
  most: number,
): { date: string; name: string }[] {
  const found: { date: string; name: string }[] = [];
  for (let days = 0; days < 366 && found.length < most; days += 1) {
    const date = from.add({ days });
    const name = holidayOn(date, region);
    if (name !== null) found.push({ date: date.toString(), name });
  }
  return found;
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon = Math.floor((century + 8) / 25);
  const shift = Math.floor((century - moon + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const days = epact + sunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
