mail-to-page = To your personal page
mail-own-page = Your personal page
mail-code = Your dial-in code
mail-code-text = You need the code only if you use another device. Open this address there and enter the code.
mail-code-link = Dial in with the code
mail-how-title = How it works
mail-how-open = Open the link about 5 minutes before the appointment. The waiting room is open from { $time }. You need no account and no additional program.
mail-how-allow = Allow camera and microphone and enter your first and last name.
mail-how-wait = Wait in the waiting room. { $doctor } knows that you are there and calls you in.
mail-how-wait-practice = Wait in the waiting room. The practice knows that you are there and calls you in.
mail-room = Please find a quiet room and close the door. Nobody may record the conversation.
mail-try-title = Try it beforehand
mail-try = Check camera, microphone and loudspeaker some days before, best with the device that you will use for the conversation.
mail-check = Try your device
mail-calendar = The appointment is also attached as a calendar entry (invite.ics).
mail-help-title = Cancelling or help
mail-help = You can cancel on your personal page. Does something not work?
mail-fact-date = Date
mail-fact-time = Time
mail-clock = { $time }
mail-fact-length = Length
mail-fact-doctor = With
mail-length = { $minutes ->
    [one] about one minute
   *[other] about { $minutes } minutes
  }
mail-offers-title = You can choose one of these times
mail-offer = { $when }, with { $doctor }
mail-choose = Choose a time
mail-offers-soon = Please choose soon: the times are not reserved for you. Does none of them suit you?
mail-calendar-out = Is the appointment in your calendar? The attached file (invite.ics) removes it there.
mail-new-appointment = Would you like a new appointment?
mail-or-request = Or send a new request.
mail-new-request = New request
mail-sign-title = How you can sign
mail-sign-screen = On the screen: open the link and sign with your finger or the mouse. That is the quickest way.
mail-sign-paper = On paper: print the attached form and sign it. Upload it with the same link, as a PDF or as photos of the pages.
mail-sign-paper-page = On paper: print the form from your personal page and sign it. Upload it with the same link, as a PDF or as photos of the pages.
mail-sign-mail = By email: reply to this message and attach the signed form, as a PDF or as photos. The link is the safer way, because an email is as open as a postcard.
mail-blanks = In the attached form, date of birth, health insurance and insurance number are blank, because they do not belong in an email. Please fill them in by hand. Or print the completed form from your personal page:
mail-blanks-link = Completed form
mail-consent-free = Consent is voluntary. You can come to the practice or call instead. You can withdraw it at any time on your personal page.
mail-consent-missing = Before the conversation can take place, we still need your consent.
mail-first-consent = First: your consent
mail-then-appointment = Then: your appointment
mail-accepted = There you also find the signed form. You can withdraw your consent there at any time.
mail-next-title = What happens next
mail-next-form = We send you the form for your consent.
mail-next-sign = You sign it, most easily right on the screen.
mail-next-time = You get your appointment with link and dial-in code.
mail-not-you = Have you not sent a request? Then somebody has given your address by mistake. Please delete this message.
mail-phone-number = Telephone number
mail-not-by-mail = Please do not send us these details as a reply to this message: on your page they are better protected.
mail-other-way = We are there for you in other ways.
mail-guest-open = Open this link about five minutes before. You need no account and no program.
mail-guest-code = On another device: with the dial-in code { $code }. Link and code are only for you.
mail-guest-join = Dial in with the code
mail-guest-cannot = Nothing is recorded. Can you not come?
mail-ready-title = What to have ready
mail-ready-device = A device with camera, microphone and loudspeaker, charged or plugged in.
mail-ready-room = A quiet room with the door closed.
mail-ready-card = Your health insurance card.
mail-try-today = It is best to try the device today.
mail-room-open = The waiting room is open from { $time }.
mail-open-link = Open the link about 5 minutes before. The waiting room is open from { $time }.
mail-withdrawn-none = The video consultation does not take place.
mail-withdrawn-appointment = Your video appointment on { $when } does not take place. If it is in your calendar, the attached file (invite.ics) removes it there.
mail-erased = { $days ->
    [one] Your details are erased here after one day. You have no disadvantage from this.
   *[other] Your details are erased here after { $days } days. You have no disadvantage from this.
  }
mail-erased-form = { $days ->
    [one] Your details and the form are erased here after one day. You have no disadvantage from this.
   *[other] Your details and the form are erased here after { $days } days. You have no disadvantage from this.
  }
