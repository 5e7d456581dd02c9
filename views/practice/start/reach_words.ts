/** What a look at the public address has found, and what to do. */
export const reachWords = {
  no_name:
    'Diesen Namen gibt es noch nicht. Tragen Sie ihn bei Ihrem Anbieter im DNS ein; das wirkt nach einigen Minuten.',
  somebody_else:
    'Dort antwortet ein anderes Programm. Bitte sehen Sie nach, ob der Proxy zu diesem Server führt.',
  certificate:
    'Dort antwortet ein Server, aber sein Zertifikat gilt nicht für diesen Namen oder ist abgelaufen.',
  refused:
    'Dort nimmt niemand die Verbindung an. Bitte sehen Sie nach, ob Proxy und Firewall Port 443 hierher leiten.',
  silent:
    'Von hier aus kommt keine Antwort. Manche Router lassen den Weg von innen nach außen und zurück nicht zu. Öffnen Sie die Adresse dann mit einem Handy ohne WLAN: Erscheint Ihre Praxis, können Sie trotzdem speichern.',
} as const;
