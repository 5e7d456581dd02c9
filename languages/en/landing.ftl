landing-title = See your doctor from home
landing-lead = You see and speak to your doctor in the browser. You need no account and no program.
landing-request = Ask for a video consultation
try-devices = Try your device
door-title = Do you have an appointment?
door-text = { $minutes ->
    [one] Tap the link in our email. Or enter your code here. The waiting room opens one minute before.
   *[other] Tap the link in our email. Or enter your code here. The waiting room opens { $minutes } minutes before.
  }
code-label = Dial-in code
code-hint = Nine characters, for example <code>K7M-4QX-9TD</code>
door-button = To the waiting room
how-title = How it works
how-request = Ask
how-request-text = You fill in the form or call us. We send you the consent form.
how-consent = Consent
how-consent-text = You sign on the screen or on paper. Then you get your appointment with a link and a code.
how-talk = Talk
how-talk-text = Five minutes before the appointment you tap the link and give your name. We call you in from the waiting room.
promises-title = Your conversation stays between us
promise-encrypted = Encrypted from device to device
promise-encrypted-text = Picture and sound go encrypted and directly between your device and the practice. A security code lets you check this during the conversation.
promise-no-recording = No recording
promise-no-recording-text = Neither you nor we record. After the conversation only what you save yourself stays on your device.
promise-erased = { $days ->
    [one] Erased after one day
   *[other] Erased after { $days } days
  }
promise-erased-text = That is how long your details stay on our server after the end; then they are gone. No advertising, no tracking.
contact-title = Other ways to reach us
contact-your-practice = Your practice
contact-form-is-safer = An email is as open as a postcard. For a request, the <link>form</link> is the safer way.
contact-emergency = In an emergency call <emergency>112</emergency>. Outside opening hours the doctors’ on-call service helps at <doctor>116 117</doctor>.
