### What the captions of a conversation say, loaded with what writes them.

# Small, above the captions: who writes them, and that they are not sure. At most 80 characters.
captions-who = Untertitel, von Ihrem Gerät geschrieben. Sie machen Fehler.
# In the place of captions, where there are none: why, and what helps. At most 190 characters.
captions-state = { $state ->
    [cannot] Dieser Browser kann das nicht auf dem Gerät selbst. Einem fremden Dienst geben wir Ihr Gespräch nicht. Bitten Sie Ihr Gegenüber, wichtige Wörter zu schreiben.
    [to_load] Ihr Browser muss dafür einmal eine Sprache von seinem Hersteller laden. Ihr Gespräch bleibt auf dem Gerät.
    [loading] Die Sprache wird geladen …
   *[stopped] Die Untertitel gehen gerade nicht. Bitten Sie Ihr Gegenüber, wichtige Wörter zu schreiben.
  }
# Button below the captions, or below why there are none. At most 16 characters.
captions-key = { $state ->
    [to_load] Laden
   *[off] Ausschalten
  }
