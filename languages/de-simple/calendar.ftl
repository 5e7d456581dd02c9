calendar-title = Video-Termin { $practice }
calendar-practice = Praxis
calendar-link = Der Link steht in unserer Mail. Oben in der Mail steht [{ $reference }].
calendar-device = Nehmen Sie ein anderes Gerät? Öffnen Sie { $address }. Schreiben Sie den Code aus der Mail.
calendar-help-at = Absagen oder Hilfe: Rufen Sie an, { $phone }
calendar-help = Absagen oder Hilfe: Rufen Sie uns an.
