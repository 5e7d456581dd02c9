captions-who = Ihr Gerät schreibt mit. Das Gerät macht Fehler.
captions-state = { $state ->
    [cannot] Ihr Gerät kann nicht mit-schreiben. Eine fremde Firma soll nicht mit-hören. Bitten Sie um Schreiben im Chat.
    [to_load] Ihr Gerät muss zuerst eine Sprache laden. Das Gespräch bleibt auf Ihrem Gerät.
    [loading] Das Gerät lädt die Sprache …
   *[stopped] Das Gerät kann jetzt nicht mit-schreiben. Bitten Sie um Schreiben im Chat.
  }
captions-key = { $state ->
    [to_load] Laden
   *[off] Aus
  }
