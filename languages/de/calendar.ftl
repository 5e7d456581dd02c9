### The calendar entry of an appointment, mailed to the patient or fetched from the personal page. Calendars are shared with families and employers: nothing about health, no link.

# Title of the entry, and what its alarm says. $practice is the practice's name. At most 40 characters.
calendar-title = Videotermin { $practice }
# Stands for the practice's name where it has none yet. At most 20 characters.
calendar-practice = Praxis
# In the entry. $reference stands in the subject of our mail. At most 160 characters.
calendar-link = Den Link zum Videotermin finden Sie in unserer Mail mit dem Kennzeichen [{ $reference }] im Betreff.
# In the entry. $address is the address of a page. At most 160 characters.
calendar-device = Auf einem anderen Gerät: Öffnen Sie { $address } und geben Sie den Einwahlcode aus der Mail ein.
# In the entry. $phone is the practice's telephone number. At most 80 characters.
calendar-help-at = Absagen oder Hilfe: Telefon der Praxis { $phone }
# In the entry, where the practice has no telephone number. At most 80 characters.
calendar-help = Absagen oder Hilfe: Rufen Sie uns an.
