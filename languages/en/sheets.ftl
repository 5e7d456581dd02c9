poster-lead = Talk with us without coming here: by mobile phone, tablet or computer.
poster-qr = QR code to the request form
poster-how = To send a request: photograph this with your phone, or type in
poster-call = Or call us: <phone/>
poster-request = <strong>Ask.</strong> We get in touch and give you an appointment.
poster-consent = <strong>Consent.</strong> You read and sign on the screen or on paper.
poster-talk = <strong>Talk.</strong> For the appointment, tap the link in our email.
poster-terms = You need neither an account nor a program. Nobody records the consultation. Whether it suits your concern is for your doctor to decide.
poster-emergency = In an emergency: 112. On-call medical service: 116 117.
not-certified = Not certified under Anlage 31b BMV-Ä – not billed to the GKV (statutory health insurance).
handout-title = How your video appointment works
handout-when = Day and time
handout-code = Your code
handout-place = Sit alone in a quiet, bright room. Put your mobile phone, tablet or computer in front of you.
handout-open = { $minutes ->
    [one] 5 minutes before: tap the link in our email. Or photograph the black pattern and enter your code. This works from one minute before the appointment.
   *[other] 5 minutes before: tap the link in our email. Or photograph the black pattern and enter your code. This works from { $minutes } minutes before the appointment.
  }
handout-allow = Enter your name. If the device asks for camera and microphone, tap “Allow”.
handout-wait = Wait. We know that you are there and call you in. You need not do anything.
handout-end = At the end, tap “Hang up”. After that everything is off.
handout-qr = QR code to enter the code
handout-type = To type in:
handout-try = Try it beforehand, as often as you like:
handout-help = Something does not work? Call us: <phone/>
