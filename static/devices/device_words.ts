import type { Words } from '../page/words.ts';
import type { DeviceProblem } from './device_problem.ts';

/** Which browser the help is for. */
export type BrowserKind = 'firefox' | 'ios' | 'safari' | 'chromium';

export function browserKind(userAgent: string): BrowserKind {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Safari\//.test(userAgent) && !/Chrom|Edg|OPR/.test(userAgent) ? 'safari' : 'chromium';
}

/** What a message is about; `both` where camera and microphone have the same problem. */
export type DeviceName = 'audio' | 'video' | 'both';

const names: Record<DeviceName, { subject: string; is: string; was: string }> = {
  audio: { subject: 'das Mikrofon', is: 'ist', was: 'wurde' },
  video: { subject: 'die Kamera', is: 'ist', was: 'wurde' },
  both: { subject: 'Kamera und Mikrofon', is: 'sind', was: 'wurden' },
};

const chosen: Record<DeviceName, string> = {
  audio: 'Das gewählte Mikrofon ist',
  video: 'Die gewählte Kamera ist',
  both: 'Die gewählten Geräte sind',
};

const dative: Record<DeviceName, string> = {
  audio: 'dem Mikrofon',
  video: 'der Kamera',
  both: 'Kamera und Mikrofon',
};

export const tryAgain = 'Danach tippen Sie auf „Noch einmal versuchen“.';

/** Why camera or microphone do not work, and what to do in this browser (lessons 5 to 7). */
export function deviceWords(problem: DeviceProblem, name: DeviceName, browser: BrowserKind): Words {
  const { subject, is, was } = names[name];
  const Subject = subject.charAt(0).toUpperCase() + subject.slice(1);
  switch (problem) {
    case 'denied':
      return {
        title: `Ihr Browser lässt ${subject} noch nicht zu.`,
        help: `${allowWords(subject, browser)} ${tryAgain}`,
      };
    case 'dismissed':
      return {
        title: `Ihr Browser hat noch keine Antwort zu ${dative[name]}.`,
        help: 'Bitte tippen Sie auf „Noch einmal versuchen“ und wählen Sie dann „Erlauben“.',
      };
    case 'blocked_by_system':
      return {
        title: `Ihr Gerät sperrt ${subject} für den Browser.`,
        help: `Öffnen Sie die Einstellungen des Geräts, dort „Datenschutz“, und erlauben Sie dem Browser ${subject}. ${tryAgain}`,
      };
    case 'missing':
      return {
        title: `${Subject} ${was} nicht gefunden.`,
        help: `Bitte prüfen Sie, ob alles eingesteckt und eingeschaltet ist. ${tryAgain}`,
      };
    case 'busy':
      return {
        title: `${Subject} ${is} gerade belegt.`,
        help: `Vielleicht läuft ein Telefonat oder ein anderes Videoprogramm. Bitte beenden Sie es. ${tryAgain}`,
      };
    case 'lost':
      return {
        title: `${Subject} ${is} nicht mehr da.`,
        help: `Vielleicht ist ein Kabel herausgerutscht. ${tryAgain}`,
      };
    case 'switched':
      return {
        title: `${Subject} ${was} gewechselt.`,
        help: 'Das bisherige Gerät ist nicht mehr da, ein anderes läuft. Unter „Geräte“ können Sie ein anderes wählen.',
      };
    case 'replaced':
      return {
        title: `${chosen[name]} nicht da.`,
        help: 'Ein anderes Gerät läuft. Unter „Geräte“ sehen Sie, welches.',
      };
    case 'interrupted':
      return {
        title: `${Subject} ${is} angehalten.`,
        help: 'Vielleicht kommt gerade ein Anruf. Danach geht es von selbst weiter. Wenn nicht: „Bild und Ton neu starten“.',
      };
    case 'silent':
      return {
        title: 'Ihr Mikrofon ist stumm.',
        help: 'Vielleicht steht ein Schalter am Gerät, am Kabel oder am Headset auf „aus“. Sie können auch ein anderes Mikrofon wählen.',
      };
    case 'unsupported':
      return { title: 'Dieser Browser kann keine Kamera benutzen.', help: openElsewhere(browser) };
    case 'in_app':
      return {
        title: 'Diese Seite ist in einem anderen Programm geöffnet.',
        help: `Dort sind Kamera und Mikrofon gesperrt. ${openElsewhere(browser)}`,
      };
    case 'insecure':
      return {
        title: 'Diese Seite ist nicht verschlüsselt geöffnet.',
        help: 'Der Browser gibt ihr darum keine Kamera. Die Adresse muss mit https:// beginnen.',
      };
    case 'unknown':
      return {
        title: `${Subject} ${is} nicht bereit.`,
        help: 'Bitte tippen Sie auf „Noch einmal versuchen“.',
      };
  }
}

/** Lesson 5: mail programs open links in a small browser of their own. */
function openElsewhere(browser: BrowserKind): string {
  return browser === 'ios'
    ? 'Kopieren Sie den Link und öffnen Sie ihn in Safari.'
    : 'Kopieren Sie den Link und öffnen Sie ihn in Chrome, Firefox oder Safari.';
}

function allowWords(subject: string, browser: BrowserKind): string {
  switch (browser) {
    case 'ios':
      return `Tippen Sie neben der Adresse auf das Zeichen für die Seite, dann auf „Website-Einstellungen“, und erlauben Sie ${subject}.`;
    case 'safari':
      return `Klicken Sie oben im Menü auf „Safari“, dann auf „Einstellungen für diese Website“, und erlauben Sie ${subject}.`;
    case 'firefox':
      return `Tippen Sie oben neben der Adresse auf das durchgestrichene Zeichen und erlauben Sie ${subject}.`;
    case 'chromium':
      return `Tippen Sie oben links neben der Adresse auf das Zeichen für die Seite und erlauben Sie ${subject}.`;
  }
}
