/**
 * Which entry of the navigation is marked, and which part of the handbook a page asks for. Not every place
 * has an entry.
 */
export const practicePlaces = [
  'today',
  'answers',
  'requested',
  'consent',
  'scheduling',
  'upcoming',
  'calendar',
  'now',
  'list',
  'help',
  'case',
  'past',
  'search',
  'checks',
  'new',
  'callback',
  'settings',
  'users',
  'account',
  'log',
  'none',
] as const;
export type PracticePlace = (typeof practicePlaces)[number];
