import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Contact } from './contact.ts';
import { dayCount, LegalPage, type LegalProps, orMissing } from './legal_page.ts';

/** `/privacy`: the information of Art. 13 GDPR, for this software as it really works (D1–D6, P12). */
export function PrivacyPage({ context, retentionDays, backupDays, smsProvider }: LegalProps): VNode {
  const { practice } = context;
  return LegalPage({
    context,
    title: 'Datenschutz',
    children: html`
      <p class="lead">
        Hier steht, welche Daten bei der Videosprechstunde entstehen, wer sie sieht und wann sie gelöscht werden.
      </p>
      <h2>Das Wichtigste</h2>
      <ul>
        <li>Das Gespräch läuft direkt zwischen Ihrem Gerät und dem Gerät der Praxis, wo das Netz es zulässt. Es ist immer verschlüsselt.</li>
        <li>Niemand zeichnet auf, weder Bild noch Ton noch geschriebene Nachrichten.</li>
        <li>Keine Werbung, keine Verfolgung, keine Inhalte von fremden Servern.</li>
        <li>Ihre Daten löscht dieser Server ${dayCount(retentionDays)} nach dem Ende.</li>
      </ul>

      <h2>Wer verantwortlich ist</h2>
      ${Contact({ context })}
      <p>Verantwortlich: ${orMissing(practice.responsible)}</p>
      <p>Datenschutzbeauftragte Person: ${orMissing(practice.dataProtectionOfficer)}</p>

      <h2>Welche Daten wir verarbeiten</h2>
      <h3>Wenn Sie anfragen</h3>
      <p>
        Vorname, Nachname, Geburtsdatum, Telefonnummer, Krankenkasse, Versichertennummer und, wenn Sie eine haben, Ihre
        E-Mail-Adresse. Nach dem Grund Ihrer Anfrage oder nach Diagnosen fragen wir hier nicht. Fragen Sie per Mail an, liest der
        Server diese Angaben daraus und bewahrt Ihren Text auf, bis die Praxis entschieden hat. Antworten Sie auf eine unserer
        Mails, bleibt Ihr Text bei Ihrem Vorgang und wird mit ihm gelöscht. Sicherer als eine Mail ist das
        <a href="/request">Formular</a>.
      </p>
      <h3>Wenn Sie die Technik ausprobieren</h3>
      <p>
        Geprüft wird auf Ihrem Gerät. Nur wenn Sie das Ergebnis an die Praxis senden, speichern wir es: was ging, was nicht ging, und welcher
        Browser es war.
      </p>
      <h3>Wenn Sie einwilligen</h3>
      <p>
        Ihre unterschriebene Einwilligung mit Zeitpunkt, Name und der Fassung des Textes, dem Sie zugestimmt haben.
      </p>
      <h3>Wenn Sie den Termin wahrnehmen</h3>
      <p>
        Zeitpunkt des Termins, der Name, den Sie am Eingang nennen, und wann Sie gekommen sind, hereingebeten wurden und
        gegangen sind.
      </p>
      <h3>Wenn die Praxis weitere Personen einlädt</h3>
      <p>
        Wer Sie begleitet oder für Sie dolmetscht, bekommt einen eigenen Link und Code. Wir speichern den Namen, die E-Mail-Adresse der
        Einladung, wozu die Person dabei ist und wann sie gekommen ist.
      </p>
      <h3>Im Gespräch</h3>
      <p>
        Bild, Ton, Nachrichten und Dateien gehen nur zwischen den Geräten hin und her, die am Gespräch teilnehmen. Auf dem Server
        werden sie nicht gespeichert. Dabei erfährt jedes dieser Geräte die IP-Adressen der anderen. Wo keine direkte Verbindung möglich
        ist, leitet ein Vermittlungsserver (TURN-Relay) die verschlüsselten Daten weiter. Lesen kann er sie nicht.
      </p>
      <h3>Wenn Sie diese Seiten aufrufen</h3>
      <p>
        Der Server braucht Ihre IP-Adresse, um zu antworten und um Missbrauch abzuwehren. Er hält sie dafür kurz im
        Arbeitsspeicher. Im Protokoll des Servers stehen keine Namen, keine Zugangscodes und keine persönlichen Links.
      </p>

      <h2>Auf Ihrem Gerät</h2>
      <p>
        Als Patientin oder Patient bekommen Sie kein Cookie. Während des Besuchs merkt sich die Seite in diesem einen
        Fenster Ihren Platz im Wartezimmer, damit er beim Neuladen nicht verloren geht. Ist das Gespräch vorbei, wird auch
        das gelöscht. Nur Mitarbeitende der Praxis bekommen zum Anmelden ein Cookie.
      </p>

      <h2>Wofür und auf welcher Grundlage</h2>
      <p>
        Wir brauchen die Daten, um Ihre Videosprechstunde vorzubereiten und durchzuführen. Grundlage für die
        Videosprechstunde ist Ihre ausdrückliche Einwilligung (Art. 9 Abs. 2 Buchst. a und Art. 7 DSGVO). Für Ihre Anfrage
        und die Vereinbarung des Termins ist es der Behandlungsvertrag (Art. 6 Abs. 1 Buchst. b, Art. 9 Abs. 2 Buchst. h
        DSGVO). Für den sicheren Betrieb des Servers ist es unser berechtigtes Interesse daran (Art. 6 Abs. 1 Buchst. f DSGVO).
      </p>
      <p>
        Die Videosprechstunde ist freiwillig. Sie können jederzeit stattdessen in die Praxis kommen oder anrufen. Ohne
        die Pflichtangaben können wir Sie nicht erkennen und keine Videosprechstunde anbieten.
      </p>

      <h2>Wer Daten bekommt</h2>
      <p>Nur das Team der Praxis. Alle dort unterliegen der Schweigepflicht (§ 203 StGB). Außerdem arbeiten für uns:</p>
      <dl class="facts">
        <div><dt>Server und Relay</dt><dd>${orMissing(practice.hosting)}</dd></div>
        <div><dt>Mail-Anbieter</dt><dd>${orMissing(practice.mailProvider)}</dd></div>
        ${smsProvider && html`<div><dt>SMS-Anbieter</dt><dd>${smsProvider}</dd></div>`}
      </dl>
      <p>
        ${smsProvider ? 'Mails und SMS' : 'Mails'} enthalten den Termin und den Zugang, keinen Grund und keine Diagnose. ${
          smsProvider &&
          'Eine SMS bekommt, wer uns eine Mobilnummer nennt; der Anbieter erhält die Nummer und diesen Text. '
        }Eine Übermittlung in Länder außerhalb der
        Europäischen Union ist nicht vorgesehen. Automatische Entscheidungen gibt es nicht.
      </p>

      <h2>Wann wir löschen</h2>
      <p>
        ${dayCount(retentionDays)} nach dem Ende der Videosprechstunde, der Absage oder der Ablehnung löscht der Server
        alles, was zu ihr gehört: Angaben, Einwilligung, Mails, Zeiten. Das gilt auch für Anfragen, bei denen so lange nichts mehr
        geschehen ist. Es geschieht automatisch. ${
          backupDays > 0 &&
          html`In verschlüsselten Sicherungskopien bleibt es höchstens ${dayCount(backupDays)} länger. `
        }Insgesamt sind es nie mehr als 90 Tage. Übrig bleibt nur, wie viele Videosprechstunden es im Quartal gab, ohne Namen.
      </p>
      <p>
        Was zu Ihrer Behandlung gehört, auch Ihre Einwilligung, führt die Praxis in ihrer Patientenakte, getrennt von diesem Server. Dafür gelten
        die gesetzlichen Fristen, in der Regel zehn Jahre (§ 630f BGB).
      </p>

      <h2>Wie wir schützen</h2>
      <p>
        Alle Seiten werden verschlüsselt übertragen (TLS). Das Gespräch ist von Gerät zu Gerät verschlüsselt (DTLS-SRTP). Im Gespräch zeigt die Seite beiden
        einen Sicherheitscode. Stimmt er überein, wenn Sie ihn einander vorlesen, sitzt niemand dazwischen. Ihre
        persönlichen Angaben liegen auf dem Server verschlüsselt.
      </p>

      <h2>Ihre Rechte</h2>
      <ul>
        <li>
          <strong>Widerruf:</strong> Sie können Ihre Einwilligung jederzeit zurücknehmen, auf Ihrer persönlichen Seite oder
          mit einem Anruf. Was bis dahin geschah, bleibt rechtmäßig.
        </li>
        <li><strong>Auskunft:</strong> Sie können erfahren, welche Daten wir von Ihnen haben, und eine Kopie bekommen.</li>
        <li><strong>Berichtigung, Löschung, Einschränkung:</strong> Sie können verlangen, dass wir Falsches ändern, Daten löschen oder vorerst nicht nutzen.</li>
        <li><strong>Mitnahme:</strong> Sie können Ihre Angaben in einem gängigen Format bekommen.</li>
        <li><strong>Widerspruch:</strong> Wo wir uns auf ein berechtigtes Interesse stützen, können Sie widersprechen.</li>
        <li>
          <strong>Beschwerde:</strong> Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren:
          ${' '}${orMissing(practice.complaintAuthority)}
        </li>
      </ul>
      <p>Ein Anruf oder eine Mail an die Praxis genügt.</p>
    `,
  });
}
