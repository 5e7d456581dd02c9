import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownSubject, ownWords } from '../../reading/own_words.ts';
import { readWish } from '../../reading/wishes.ts';
import { moved, neither, off } from '../fixtures/wish_sentences.ts';

const cancels = `
Ich muss den Termin leider absagen.
Bitte sagen Sie den Termin am 01.12. ab.
Hiermit sage ich meinen Termin ab
Ich sage den Termin morgen ab!
Ich kann am Dienstag nicht, bitte absagen.
Bin leider verhindert.
Leider bin ich am 1.12. verhindert und kann nicht kommen
Ich möchte den Termin stornieren.
Bitte stornieren
Der Termin passt mir leider nicht
Das passt mir doch nicht.
Dienstag geht leider nicht bei mir
Leider klappt es am Dienstag nicht.
Hallo, bei mir klappts Dienstag nicht
Ich kann den Termin nicht wahrnehmen.
Ich kann leider nicht.
kann am donnerstag doch nicht kommen
Wir schaffen es leider nicht
Absage meines Termins am 01.12.2026
Bitte streichen Sie meinen Termin
Bitte den Termin löschen
Ich brauche den Termin nicht mehr
Der Termin hat sich erledigt
Wenn möglich, würde ich den Termin gern absagen
Ich habe den Termin bei Ihnen schon telefonisch abgesagt
Mir ist etwas dazwischengekommen, ich muss absagen
Ich möchte doch keine Videosprechstunde mehr
Muss leider stornieren - krank
Please cancel my appointment
Der Termin am Donnerstag ist mir leider nicht möglich
Da bin ich im Urlaub
Am Dienstag bin ich leider verreist
Aus beruflichen Gründen sage ich den Termin ab.
Ich werde am Montag nicht teilnehmen können.
Der Termin muss leider ausfallen
Ich bitte darum, den Termin abzusagen
Leider muß ich absagen
der termin am 3. dezember passt nicht`
  .trim()
  .split('\n');

const noWish = `
Ich möchte nicht absagen.
Ich will den Termin nicht absagen
Ich sage nicht ab
Ich muss nicht absagen
Falls ich absagen muss, melde ich mich.
Sollte ich verhindert sein, rufe ich an
Wenn ich nicht kommen kann, sage ich Bescheid
Vielen Dank für Ihre Absage
Ihre Absage habe ich erhalten.
Wurde der Termin abgesagt?
Haben Sie den Termin abgesagt?
Ich kann den Link nicht öffnen.
Die Datei lässt sich nicht öffnen, kann ich nicht drucken
Meine Kamera geht nicht
Die Firewall verhindert die Verbindung
Der Termin passt mir gut
Passt, vielen Dank
Bitte keine Absage, ich freue mich auf das Gespräch
Ich nehme den Termin wahr
Ich hoffe, dass ich nicht verhindert bin
Danke, ich habe alles verstanden.
Der Ton klappt nicht
Ich finde das Formular nicht
Meine OP wurde abgesagt
Können Sie mir sagen, ob ich meine Karte brauche?
Ich bin Dienstag um 10 Uhr da
Anbei die unterschriebene Einwilligung.
Ich kann den Dienstag einrichten
Bitte nicht verschieben
Ich finde den Termin im Kalender nicht
Ich habe noch keine Absage bekommen
Kann ich den Termin auch vom Handy aus machen?
Ich bin pünktlich da`
  .trim()
  .split('\n');

describe('a wish in what somebody writes', () => {
  test.each([...cancels, ...off])('to cancel: %s', (words) => {
    expect(readWish(words)).toBe('cancel');
    expect(readWish(`Guten Tag,\n\n${words}\n\nVielen Dank und bis bald`)).toBe('cancel');
    expect(readWish(words.normalize('NFD').toUpperCase())).toBe('cancel');
  });

  test.each([...noWish, ...neither])('none: %s', (words) => {
    expect(readWish(words)).toBe(null);
  });

  test.each([
    'Können wir den Termin verschieben?',
    'Ich hätte gern einen anderen Termin',
    'Bitte umbuchen',
    'Ich kann am Dienstag nicht. Können wir verschieben?',
    ...moved,
  ])('to move: %s', (words) => {
    expect(readWish(words)).toBe('move');
    expect(readWish(words.normalize('NFD').toUpperCase())).toBe('move');
  });

  const verbs = fc.constantFrom('absagen', 'stornieren', 'canceln');
  const subjects = fc.constantFrom('Ich möchte', 'Wir wollen', 'Ich muss', 'Ich werde');
  const objects = fc.constantFrom('den Termin', 'meinen Videotermin', 'die Videosprechstunde am 3.12.');
  const asides = fc.constantFrom('', 'leider ', 'doch ', 'jetzt ', 'am Montag ');

  test('whoever wants, what, and how: the denial is what changes it', () => {
    fc.assert(
      fc.property(subjects, objects, asides, verbs, (who, what, aside, verb) => {
        expect(readWish(`${who} ${what} ${aside}${verb}.`)).toBe('cancel');
        expect(readWish(`${who} ${what} ${aside}nicht ${verb}.`)).toBe(null);
        expect(readWish(`${who} auf keinen Fall ${what} ${verb}.`)).toBe(null);
        expect(readWish(`Falls ${what} zu ${verb} ist, rufe ich an.`)).toBe(null);
      }),
    );
  });

  test('whatever comes, it ends soon and throws nothing', () => {
    const start = performance.now();
    for (const piece of ['kann ', 'Termin ', 'sage ', 'nicht, ', 'ich muss absagen. ', '1. ', '\n', 'ä'])
      expect(() => readWish(piece.repeat(30_000))).not.toThrow();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => void readWish(text)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('whose words they are', () => {
  test.each([
    ['> Bitte sagen Sie rechtzeitig ab.\n\nDanke, passt.'],
    ['Danke, passt.\n\nAm 20.11.2026 schrieb Praxis:\n> Absagen können Sie auf Ihrer Seite.'],
    [
      'Danke, passt.\n\n-----Ursprüngliche Nachricht-----\nVon: Praxis\nGesendet: heute\nAn: mich\nBetreff: x\n\nSie müssen absagen',
    ],
    ['Danke, passt.\n\nMit freundlichen Grüßen\nErika\nIch sage ab.'],
  ])('neither quote nor signature wishes anything', (text) => {
    expect(readWish(ownWords(text))).toBe(null);
    expect(ownWords(text)).toContain('Danke, passt.');
  });

  test.each([
    ['Absage Videotermin', 'Absage Videotermin'],
    ['Re: Ihr Videotermin ist abgesagt [4K7M2QX9T]', ''],
    ['AW: Absage', ''],
    ['ABSAGE Re: Ihr Videotermin am 1.12. [4K7M2QX9T]', 'ABSAGE'],
    ['Absage: Ihr Videotermin am 1.12. [4K7M2QX9T]', 'Absage:'],
    ['Absage für Tore: Hansen', 'Absage für Tore: Hansen'],
    ['Ihr Videotermin ist abgesagt [4K7M2QX9T]', ''],
  ])('the subject „%s“', (subject, own) => {
    expect(ownSubject(subject)).toBe(own);
  });
});
