import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { mostGuests } from '../../consultation/guest.ts';
import { Contact } from './contact.ts';
import { LegalPage, type LegalProps } from './legal_page.ts';

/** `/accessibility` (P18): what is aimed at, what is done, what is not, and where to complain. */
export function AccessibilityPage({ context }: LegalProps): VNode {
  const { practice } = context;
  return LegalPage({
    context,
    title: 'Barrierefreiheit',
    children: html`
      <p class="lead">Alle sollen die Videosprechstunde benutzen können. Daran arbeiten wir.</p>

      <h2>Unser Ziel</h2>
      <p>
        Diese Seiten richten sich nach den Web-Richtlinien WCAG 2.2, Stufe AA, und nach der Norm EN 301 549, wie es das
        Barrierefreiheitsstärkungsgesetz (BFSG) vorsieht. Wir prüfen sie bei jeder Änderung mit einem Prüfprogramm. Eine Prüfung durch eine
        unabhängige Stelle gab es noch nicht.
      </p>

      <h2>Was schon geht</h2>
      <ul>
        <li>Alles lässt sich mit der Tastatur bedienen. Man sieht immer, wo man gerade ist.</li>
        <li>Überschriften, Felder, Fehler und Meldungen sind für Vorleseprogramme ausgezeichnet.</li>
        <li>Schrift und Hintergrund haben einen Kontrast von mindestens 7 zu 1, hell wie dunkel.</li>
        <li>Die Seiten lassen sich auf 200 Prozent und mehr vergrößern und passen sich an schmale Bildschirme an.</li>
        <li>Schaltflächen sind groß genug für unruhige Finger.</li>
        <li>Nichts blinkt. Wer Bewegung auf dem Bildschirm abgeschaltet hat, sieht keine.</li>
        <li>Formulare funktionieren auch ohne JavaScript.</li>
        <li>Wer nicht unterschreiben kann, bestätigt die Einwilligung mit dem getippten Namen.</li>
        <li>Im Gespräch können Sie Nachrichten schreiben und lesen.</li>
        <li>
          Es gibt Echtzeittext: Jeder Buchstabe, den Sie tippen, steht sofort auf der anderen Seite. Sie können ihn schon im Wartezimmer einschalten.
        </li>
        <li>
          Wer für Sie dolmetscht, auch in Gebärdensprache, oder Sie begleitet, kann mit einem eigenen Gerät dazukommen. Die Praxis lädt die Person
          ein; bis zu ${mostGuests} sind möglich. Sagen Sie uns bitte vorher Bescheid.
        </li>
      </ul>

      <h2>Was noch nicht geht</h2>
      <ul>
        <li>Das Gespräch hat keine Untertitel. Schreiben Sie in diesem Fall Nachrichten, oder bringen Sie jemanden mit.</li>
        <li>Texte in Leichter Sprache und in Gebärdensprache gibt es noch nicht.</li>
        <li>Für Wartezimmer und Gespräch muss JavaScript eingeschaltet sein.</li>
      </ul>

      <h2>Der andere Weg</h2>
      <p>Sie müssen nichts davon benutzen. Alles geht auch am Telefon oder in der Praxis, und wir helfen Ihnen gern.</p>

      <h2>Sagen Sie uns, was nicht geht</h2>
      <p>Schreiben Sie uns oder rufen Sie an. Wir antworten und suchen mit Ihnen einen Weg.</p>
      ${Contact({ practice })}
      <p>
        Wenn Sie mit unserer Antwort nicht zufrieden sind, können Sie sich an die Marktüberwachungsstelle der Länder für die Barrierefreiheit von
        Produkten und Dienstleistungen (MLBF) in Magdeburg wenden.
      </p>
    `,
  });
}
