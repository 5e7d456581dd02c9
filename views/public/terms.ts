import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { NotCertified } from '../components/not_certified.ts';
import { Notice } from '../components/notice.ts';
import { LegalPage, type LegalProps, orMissing } from './legal_page.ts';

/** `/terms` (P9): what both sides can expect of each other, in plain words. */
export function TermsPage({ context, joinEarlyMinutes }: LegalProps): VNode {
  const { practice } = context;
  return LegalPage({
    context,
    title: 'Nutzungsbedingungen',
    children: html`
      <p class="lead">So verwenden Sie die Videosprechstunde, und darauf können Sie sich verlassen.</p>
      ${Notice({
        kind: 'error',
        title: 'Nicht für Notfälle',
        children: html`<p>
          Bei Lebensgefahr wählen Sie <a href="tel:112">112</a>. Außerhalb der Sprechzeiten hilft der ärztliche
          Bereitschaftsdienst unter <a href="tel:116117">116 117</a>.
        </p>`,
      })}

      <h2>1. Wer die Videosprechstunde anbietet</h2>
      <p>
        Anbieter ist die Praxis: ${orMissing(practice.name)}. Sie betreibt das Programm selbst. Einen Videodienst als dritte Stelle
        gibt es nicht. Alle Angaben stehen im <a href="/imprint">Impressum</a>.
      </p>
      ${NotCertified()}

      <h2>2. Was es kostet</h2>
      <p>
        Das Programm kostet Sie nichts. Sie brauchen kein Konto und müssen nichts installieren. Ihr Internetanbieter kann für die übertragenen Daten Geld
        verlangen: Ein Gespräch von zehn Minuten braucht meist 50 bis 200 Megabyte. Was Ihre Behandlung kostet, sagt Ihnen die
        Praxis vorher.
      </p>

      <h2>3. Was Sie brauchen</h2>
      <ul>
        <li>ein Smartphone, ein Tablet oder einen Computer mit Kamera, Mikrofon und Lautsprecher,</li>
        <li>einen aktuellen Browser: Chrome, Edge, Firefox oder Safari,</li>
        <li>eine stabile Internetverbindung.</li>
      </ul>
      <p>Ob alles geht, können Sie jederzeit <a href="/check">ausprobieren</a>.</p>

      <h2>4. Wie Sie Zugang bekommen</h2>
      <ul>
        <li>Vor dem ersten Gespräch brauchen wir Ihre Einwilligung. Sie ist freiwillig und jederzeit widerrufbar.</li>
        <li>Danach bekommen Sie einen persönlichen Link und einen Einwahlcode. Beide gelten nur für diesen einen Termin.</li>
        <li>Geben Sie Link und Code nicht weiter.</li>
        <li>
          Das Wartezimmer öffnet ${joinEarlyMinutes} Minuten vor dem Termin. Link und Code gelten, bis die Praxis das Gespräch
          beendet, längstens 24 Stunden nach dem Termin.
        </li>
        <li>Nennen Sie am Eingang Ihren richtigen Namen. Daran erkennt Sie die Ärztin oder der Arzt.</li>
      </ul>

      <h2>5. Im Gespräch</h2>
      <ul>
        <li><strong>Aufzeichnung ist nicht erlaubt</strong>, auch keine Bildschirmfotos. Das gilt für beide Seiten.</li>
        <li>Setzen Sie sich in einen ruhigen, geschlossenen Raum. Die Praxis tut das auch.</li>
        <li>Wer noch im Raum ist, wird zu Beginn vorgestellt. Beide Seiten müssen einverstanden sein.</li>
        <li>Minderjährige und Menschen mit rechtlicher Betreuung können begleitet werden.</li>
        <li>
          Wer Sie begleitet oder für Sie dolmetscht, kann auch mit einem eigenen Gerät dabei sein. Die Praxis lädt die Person mit Ihnen
          zusammen ein.
        </li>
        <li>Führen Sie das Gespräch nicht am Steuer.</li>
      </ul>

      <h2>6. Was per Video nicht geht</h2>
      <p>
        Eine Untersuchung mit den Händen ist nicht möglich. Die Ärztin oder der Arzt entscheidet, ob das Gespräch per Video
        ausreicht, und bittet Sie sonst in die Praxis. Termine vergeben wir allein nach medizinischer Notwendigkeit.
      </p>

      <h2>7. Wenn die Verbindung abbricht</h2>
      <p>
        Die Seite versucht von selbst, sie wiederherzustellen. Gelingt das nicht, rufen wir Sie unter der Telefonnummer an, die Sie uns
        gegeben haben. Sie erreichen uns unter ${orMissing(practice.phone)}.
      </p>

      <h2>8. Absagen und beenden</h2>
      <p>
        Sie können jeden Termin auf Ihrer persönlichen Seite oder am Telefon absagen. Beide Seiten können das Gespräch jederzeit
        beenden. Für den Abschied genügt „Auflegen“.
      </p>

      <h2>9. Verfügbarkeit</h2>
      <p>
        Wir halten das Angebot mit Sorgfalt in Betrieb. Dass es jederzeit ohne Unterbrechung läuft, können wir nicht zusagen. Für
        Vorsatz, grobe Fahrlässigkeit und Schäden an Leben, Körper oder Gesundheit haften wir nach dem Gesetz.
      </p>

      <h2>10. Ihre Daten</h2>
      <p>Was mit Ihren Daten geschieht, steht unter <a href="/privacy">Datenschutz</a>.</p>
    `,
  });
}
