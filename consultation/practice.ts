import type { Buffer } from 'node:buffer';

/**
 * What the practice says about itself, edited on its settings page. Every value is plain text, empty while
 * unknown.
 */
export interface PracticeSettings {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
  website: string;
  /** Person responsible by law, for imprint and consent. */
  responsible: string;
  /** Chamber and supervisory authority. */
  chamber: string;
  professionalTitle: string;
  dataProtectionOfficer: string;
  /** Authority for complaints about data protection. */
  complaintAuthority: string;
  /** Who runs server and relay, and where. */
  hosting: string;
  mailProvider: string;
  /** The practice's own words on the first page. */
  welcomeText: string;
  /** The practice's own words in the appointment mail. */
  appointmentText: string;
  /** Texts to put into answers, questions and refusals (consultation/answer_texts.ts). */
  answerTexts: string;
  /** What the waiting row offers to tell those who wait: one line each. */
  waitingText: string;
  /** Words near the keyword of S2, one line each: a mail with one of them may be a request. */
  requestWords: string;
  /** `yes`: calls never take the direct way, so that nobody learns the other's address (lesson 27). */
  relayOnly: string;
  /** `yes`: a reminder the day before, to those who have agreed. */
  remindDay: string;
  /** `yes`: a reminder one hour before, to those who have agreed. */
  remindHour: string;
  /** Whose public holidays count (consultation/holidays.ts); empty: only those of all of Germany. */
  federalState: string;
}

export const emptySettings: PracticeSettings = {
  name: '',
  street: '',
  postcode: '',
  city: '',
  phone: '',
  email: '',
  website: '',
  responsible: '',
  chamber: '',
  professionalTitle: '',
  dataProtectionOfficer: '',
  complaintAuthority: '',
  hosting: '',
  mailProvider: '',
  welcomeText: '',
  appointmentText: '',
  answerTexts: '',
  waitingText: 'Es dauert leider noch etwas länger. Danke für Ihre Geduld.\nWir rufen Sie gleich an.',
  requestWords:
    'Videotermin\nVideokonsultation\nVideogespräch\nVideoberatung\nVideosprechzeit\nVideocall\nOnline-Sprechstunde\nOnline-Termin\nTelesprechstunde\nTermin per Video\nSprechstunde per Video\nper Videoanruf',
  relayOnly: '',
  remindDay: 'yes',
  remindHour: 'yes',
  federalState: '',
};

export interface Practice {
  settings: PracticeSettings;
  hasLogo: boolean;
  demo: boolean;
  version: number;
}

export interface Logo {
  type: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}
