ended-completed = Ihre Video-Sprechstunde ist zu Ende
ended-completed-text = Dieser Link geht nicht mehr. Haben Sie noch eine Frage? Rufen Sie uns bitte an.
ended-no_show = Wir haben Sie nicht erreicht
ended-no_show-text = Das war Ihr Termin: { $when }. Er ist vorbei. Brauchen Sie einen neuen Termin? Rufen Sie uns bitte an.
ended-declined = Dieses Mal geht es nicht mit Video
ended-declined-text = Eine Video-Sprechstunde ist nicht möglich. Rufen Sie uns bitte an. Wir finden einen anderen Weg.
ended-declined-why = Eine Video-Sprechstunde ist nicht möglich. Die Praxis schreibt Ihnen:
ended-merged = Ihre Anfrage ist bei uns
ended-merged-text = Dieser Link geht nicht mehr. Wir schicken Ihnen alles Weitere. Hören Sie nichts von uns? Rufen Sie uns bitte an.
ended-withdrawn = Sie haben Ihr Ja zurück-genommen
ended-taken-back = Sie haben Ihre Anfrage zurück-genommen
ended-withdrawn-text = Es gibt keine Video-Sprechstunde. Das ist nicht schlimm für Sie. Wir helfen Ihnen auf einem anderen Weg.
ended-cancelled = Dieser Termin fällt aus
ended-closed = Diese Anfrage ist zu Ende
ended-call = Brauchen Sie einen neuen Termin? Rufen Sie uns bitte an.
ended-why = Die Praxis schreibt Ihnen:
ended-erased = { $days ->
    [one] Wir löschen Ihre Angaben. Das dauert höchstens einen Tag.
   *[other] Wir löschen Ihre Angaben. Das dauert höchstens { $days } Tage.
  }
expired-title = Dieser Link geht nicht mehr
expired-text = Der Termin ist vorbei. Brauchen Sie einen neuen Termin? Rufen Sie uns bitte an.
link-unknown-title = Diesen Link kennen wir nicht
link-unknown-text = Vielleicht fehlt etwas am Link. Vielleicht ist die Zeit vorbei. Öffnen Sie unsere letzte Mail. Tippen Sie dort auf den Link.
link-unknown-code = Code eingeben
