terms-lead = How you use the video consultation, and what you can rely on.
terms-emergency = Not for emergencies
terms-emergency-text = If a life is in danger, call <emergency>112</emergency>. Outside opening hours the doctors’ on-call service helps at <service>116 117</service>.
terms-who = 1. Who offers the video consultation
terms-who-text = It is offered by the practice: <practice/>. The practice runs the program itself. There is no video service as a third party. All details are in the <imprint>legal notice</imprint>.
terms-cost = 2. What it costs
terms-cost-text = The program costs you nothing. You need no account and have nothing to install. Your internet provider may charge for the data transferred: a conversation of ten minutes usually takes 50 to 200 megabytes. The practice tells you beforehand what your treatment costs.
terms-need = 3. What you need
terms-need-device = a smartphone, a tablet or a computer with camera, microphone and loudspeaker,
terms-need-browser = an up-to-date browser: Chrome, Edge, Firefox or Safari,
terms-need-line = a stable internet connection.
terms-need-check = You can <check>try your device</check> at any time to see whether everything works.
terms-access = 4. How you get access
terms-access-consent = Before the first conversation we need your consent. It is voluntary, and you can withdraw it at any time.
terms-access-link = After that you get a personal link and a dial-in code. Both are valid for this one appointment only.
terms-access-secret = Do not pass on the link or the code.
terms-access-open = The waiting room opens { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } before the appointment. Link and code are valid until the practice ends the conversation, but no longer than 24 hours after the appointment.
terms-access-name = Give your real name when you come in. That is how the doctor recognises you.
terms-talk = 5. During the conversation
terms-talk-record = <strong>Recording is not allowed</strong>, and neither are screenshots. This applies to both sides.
terms-talk-place = Sit in a quiet, closed room. The practice does so, too.
terms-talk-room = Anybody else in the room is introduced at the beginning. Both sides must agree.
terms-talk-company = Minors and people under legal guardianship can have somebody with them.
terms-talk-guest = Whoever accompanies you or interprets for you can also join with their own device. The practice invites the person together with you.
terms-talk-driving = Do not hold the conversation at the wheel.
terms-limits = 6. What is not possible by video
terms-limits-text = An examination by hand is not possible. The doctor decides whether the conversation by video is enough, and otherwise asks you to come to the practice. We give appointments according to medical need alone.
terms-broken = 7. If the connection breaks off
terms-broken-text = The page tries by itself to restore the connection. If that fails, we call you at the telephone number you have given us. You reach us at <phone/>.
terms-end = 8. Cancelling and ending
terms-end-text = You can cancel any appointment on your personal page or by telephone. Both sides can end the conversation at any time. To leave, “Hang up” is enough.
terms-running = 9. Availability
terms-running-text = We run this service with care. We cannot promise that it works at all times without interruption. For intent and gross negligence, and for harm to life, body or health, we are liable according to the law.
terms-data = 10. Your data
terms-data-text = What happens with your data is explained under <privacy>Privacy</privacy>.
