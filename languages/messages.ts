// Made from languages/de/ by `npm run languages`; a test holds that it is current.

/** Messages that are plain text, with the values that each needs. */
export interface Messages {
  'translation-reviewed': null;
  'translation-unreviewed': null;
  'language-label': null;
  'skip-to-content': null;
  'call-practice': null;
  'video-visit': null;
  'footer-line': null;
  'footer-label': null;
  'footer-helping': null;
  'footer-terms': null;
  'footer-privacy': null;
  'footer-imprint': null;
  'footer-accessibility': null;
  'footer-source': null;
  'footer-source-title': null;
  'footer-practice': null;
  'demo-label': null;
  'field-required': null;
  'errors-title': null;
  'steps-label': null;
  'steps-now': { count: string | number; current: string | number; name: string | number };
  'date-time': { day: string | number; time: string | number };
  'clock-time': { time: string | number };
  'helping-title': null;
  'helping-lead': null;
  'helping-before-title': null;
  'helping-device': null;
  'helping-sign': null;
  'helping-link': null;
  'helping-day-title': null;
  'helping-name': null;
  'helping-allow': null;
  'helping-place': null;
  'helping-talk-title': null;
  'helping-room': null;
  'helping-voice': null;
  'helping-record': null;
  'helping-away-title': null;
  'helping-away': null;
  'helping-stuck-title': null;
  'helping-stuck': null;
  'landing-title': null;
  'landing-lead': null;
  'landing-request': null;
  'try-devices': null;
  'door-title': null;
  'door-text': { minutes: string | number };
  'code-label': null;
  'door-button': null;
  'how-title': null;
  'how-request': null;
  'how-request-text': null;
  'how-consent': null;
  'how-consent-text': null;
  'how-talk': null;
  'how-talk-text': null;
  'promises-title': null;
  'promise-encrypted': null;
  'promise-encrypted-text': null;
  'promise-no-recording': null;
  'promise-no-recording-text': null;
  'promise-erased': { days: string | number };
  'promise-erased-text': null;
  'contact-title': null;
  'contact-your-practice': null;
}

/** Messages with marks that a page makes something of, such as a link. */
export interface MarkedMessages {
  'demo-text': { values: null; marks: 'strong' };
  'message-stuck': { values: null; marks: 'phone' };
  'helping-check': { values: null; marks: 'check' };
  'code-hint': { values: null; marks: 'code' };
  'contact-form-is-safer': { values: null; marks: 'link' };
  'contact-emergency': { values: null; marks: 'doctor' | 'emergency' };
}
