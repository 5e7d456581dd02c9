import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { mailKinds } from '../../letters/kinds.ts';
import { appointmentCancelledMail } from '../../views/mail/appointment_cancelled.ts';
import { appointmentMovedMail } from '../../views/mail/appointment_moved.ts';
import { people, practice, sampleMails, startsAt, wordsOfHtml, wordsOfText } from './sample_mails.ts';

const mails = sampleMails();
const hostile = sampleMails(
  {
    patientName: 'Eve <img src=x onerror=alert(1)>\r\nBcc: eve@evil.example\u202e',
    doctorName: '"><script>alert(1)</script>',
    reason: '</blockquote><script src="https://evil.example/x.js"></script>\r\n\r\nZweiter Absatz & Schluss',
  },
  {
    ...practice,
    name: 'Praxis\r\nX-Injected: yes <b>',
    street: '<iframe src="https://evil.example">',
    phone: '"><img src=x>',
    appointmentText: '<style>@import "https://evil.example/a.css"</style>',
  },
);

describe.each(mailKinds)('%s', (kind) => {
  const mail = mails[kind];

  test('text and HTML say the same, word for word', () => {
    expect(wordsOfHtml(mail.html)).toEqual(wordsOfText(mail.text));
  });

  test('text and HTML have the same links, in the text each alone on its line', () => {
    const inHtml = new Set([...mail.html.matchAll(/href="(http[^"]+)"/g)].map((match) => match[1]));
    const lines = mail.text.split('\n').filter((line) => line.includes('://'));
    for (const line of lines) expect(line).toMatch(/^https:\/\/video\.example\.de\/\S+$/);
    expect(new Set(lines)).toEqual(inHtml);
  });

  test('the subject is neutral and carries the reference', () => {
    expect(mail.subject).toMatch(/^Ihr(e|en)? Video(termin|sprechstunde)\b.* \[4K7M2QX9T\]$/);
    for (const word of ['Erika', 'Mustermann', 'Beispiel', 'Unterschrift'])
      expect(mail.subject).not.toContain(word);
  });

  test('greets by name, names the practice with address and phone, says what the message is', () => {
    expect(mail.text).toMatch(/^Guten Tag Erika Mustermann,\n\n/);
    expect(mail.text).toContain(
      'Praxis Dr. Beispiel\nMarktstraße 1\n45468 Mülheim an der Ruhr\nTelefon: 0208 123456',
    );
    expect(mail.text).toContain('Diese Nachricht wurde automatisch verschickt.');
    expect(mail.html).toContain('<html lang="de">');
  });

  test('text lines are short, except links', () => {
    for (const line of mail.text.split('\n')) {
      if (!line.includes('://')) expect(line.length, line).toBeLessThanOrEqual(72);
    }
  });

  test('D4: loads nothing and runs nothing', () => {
    for (const source of [mail.html, hostile[kind].html]) {
      expect(source).not.toMatch(/<(script|img|iframe|object|embed|link|base|form|svg|video|audio)\b/i);
      expect(source.replace(/href="[^"]*"/g, '').replace(/>[^<]*</g, '><')).not.toMatch(
        /https?:|src=|url\(|@import/i,
      );
      expect(source).not.toMatch(/ on\w+="/i);
    }
  });

  test('what people typed is shown as text and cannot start a header', () => {
    const { subject, text, html } = hostile[kind];
    expect(subject).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(subject).not.toContain('evil');
    expect(html).not.toContain('\u202e');
    expect(text).toContain('Guten Tag');
    for (const href of html.matchAll(/href="([^"]*)"/g)) {
      expect(href[1]).toMatch(/^(https:\/\/video\.example\.de\/[\w/.-]+|tel:\+?\d*)$/);
    }
    expect(wordsOfHtml(html)).toEqual(wordsOfText(text));
  });
});

test('every subject is its own, so that a list of them tells what is what', () => {
  const subjects = mailKinds.map((kind) => mails[kind].subject);
  expect(new Set(subjects).size).toBe(mailKinds.length);
});

test('L1: whoever is asked to answer is told the safer way', () => {
  for (const kind of mailKinds) {
    const flat = mails[kind].text.replace(/\s+/g, ' ');
    expect(flat, kind).toContain('antworten Sie einfach darauf.');
    expect(flat, kind).toContain('Sicherer ist das Formular auf unserer Seite.');
  }
});

test('names are escaped, not dropped', () => {
  const mail = sampleMails({ ...people, patientName: 'O’Neill & <Söhne>' }).appointment;
  expect(mail.text).toContain('Guten Tag O’Neill & <Söhne>,');
  expect(mail.html).toContain('Guten Tag O’Neill &amp; &lt;Söhne');
});

test('a "name" that is an address of the web is not mailed on', () => {
  for (const patientName of [
    'Gewinne https://evil.example',
    'www.evil.example Klick',
    'evil.example',
    'x@evil.de',
  ]) {
    const mail = sampleMails({ ...people, patientName }).request_received;
    expect(mail.text).toMatch(/^Guten Tag,\n/);
    expect(mail.text + mail.html).not.toContain('evil');
  }
  const doctor = sampleMails({ ...people, patientName: 'Dr. med. Jan-Peter v. d. Aa' }).request_received;
  expect(doctor.text).toMatch(/^Guten Tag Dr\. med\. Jan-Peter v\. d\. Aa,\n/);
});

describe.each(['appointment', 'appointment_moved', 'consent_and_appointment'] as const)(
  'S3b, S3c: %s',
  (kind) => {
    test('has date, time, doctor, link, dial-in code, three steps and the place to try beforehand', () => {
      for (const version of [mails[kind].text, mails[kind].html]) {
        expect(version).toContain('Montag, 30. November 2026');
        expect(version).toContain('10:15 Uhr');
        expect(version).toContain('Dr. Berta Beispiel');
        expect(version).toContain('K7M-4QX-9TD');
        expect(version).toContain('https://video.example.de/c/Zm9vYmFyYmF6cXV4/visit');
        expect(version).toContain('https://video.example.de/join');
        expect(version).toContain('https://video.example.de/check');
        expect(version).toContain('ist ab 09:45 Uhr offen');
        expect(version).toContain('invite.ics');
        expect(version).toContain('Halten Sie bitte Ihre Versichertenkarte bereit.');
        expect(version).toContain('0208 123456');
      }
      expect(mails[kind].html.match(/<ol[^>]*>(<li[^>]*>[^<]+<\/li>){3}<\/ol>/)).not.toBeNull();
      expect(mails[kind].subject).toContain('30.11.2026, 10:15 Uhr');
    });
  },
);

test('the subject of an appointment', () => {
  expect(mails.appointment.subject).toBe('Ihr Videotermin am 30.11.2026, 10:15 Uhr [4K7M2QX9T]');
});

test('S3a: the consent mail names all three ways back, by mail only where the practice has an address', () => {
  const { text } = mails.consent_form;
  expect(text).toContain('- Am Bildschirm:');
  expect(text).toContain('- Auf Papier:');
  expect(text).toContain('- Per E-Mail:');
  expect(text).toContain('https://video.example.de/c/Zm9vYmFyYmF6cXV4/consent\n');
  const withoutAddress = sampleMails(people, { ...practice, email: '' }).consent_form;
  expect(withoutAddress.text).not.toContain('Per E-Mail');
  expect(withoutAddress.text).not.toContain('antworten');
});

test.each([
  [
    startsAt,
    true,
    'bei Ihrem Termin für die Videosprechstunde führt das Gespräch jetzt Dr. Berta Beispiel. Die Zeit',
  ],
  [startsAt, false, 'bei Ihrem Termin für die Videosprechstunde hat sich etwas geändert. Die Zeit'],
  [startsAt - day, true, 'wir haben Ihren Termin für die Videosprechstunde verschoben. Der bisherige'],
])(
  'S3c: a change says what changes, and that link and code stay (%s, %s)',
  (previousStartsAt, doctorChanges, said) => {
    const mail = appointmentMovedMail({
      language: 'de',
      practice,
      publicUrl: 'https://video.example.de/',
      timeZone: 'Europe/Berlin',
      reference: '4K7M2QX9T',
      patientName: people.patientName,
      link: 'https://video.example.de/c/Zm9vYmFyYmF6cXV4',
      startsAt,
      durationMinutes: 15,
      doctorName: people.doctorName,
      code: 'K7M4QX9TD',
      joinEarlyMinutes: 30,
      previousStartsAt,
      doctorChanges,
    });
    const read = mail.text.replaceAll(/\s+/g, ' ');
    expect(read).toContain(said);
    expect(read).toContain('Ihr Link und Ihr Einwahlcode bleiben, wie sie sind.');
  },
);

test('the practice’s reasons keep their lines', () => {
  for (const kind of ['consent_rejected', 'declined', 'appointment_cancelled'] as const) {
    expect(mails[kind].text).toContain(
      '    Auf Seite 2 fehlt die Unterschrift.\n    Bitte ergänzen Sie auch das Datum.',
    );
  }
});

test('S3c: a cancellation says who cancelled; the patient gets no reason of the practice', () => {
  const props = {
    language: 'de' as const,
    practice,
    publicUrl: 'https://video.example.de',
    timeZone: 'Europe/Berlin',
    reference: '4K7M2QX9T',
    patientName: 'Erika Mustermann',
    link: 'https://video.example.de/c/x',
    reason: 'Dienstplan',
  };
  const byPatient = appointmentCancelledMail({ ...props, by: 'patient', startsAt });
  expect(byPatient.text).toContain('Sie haben Ihren Videotermin am Montag, 30. November 2026, 10:15 Uhr');
  expect(byPatient.text).not.toContain('Dienstplan');
  const unscheduled = appointmentCancelledMail({ ...props, by: 'practice', startsAt: null });
  expect(unscheduled.text).toContain('Dienstplan');
  expect(unscheduled.text).not.toContain('invite.ics');
  expect(unscheduled.subject).toBe('Ihre Videosprechstunde ist abgesagt [4K7M2QX9T]');
});

test('a mail without the personal link does not claim to have one', () => {
  expect(mails.request_received.text).toContain('Sie enthält Ihren persönlichen Link.');
  expect(mails.declined.text).not.toContain('persönlichen Link');
});

test('a practice that has not filled in its settings still writes whole sentences', () => {
  const empty = {
    ...practice,
    name: '',
    street: '',
    postcode: '',
    city: '',
    phone: '',
    email: '',
    appointmentText: '',
  };
  for (const mail of Object.values(sampleMails(people, empty))) {
    expect(mail.text).toContain('Freundliche Grüße\n\nIhre Praxis\n\n---');
    expect(mail.text).not.toMatch(/undefined|null|: \.|Telefon:/);
  }
});
