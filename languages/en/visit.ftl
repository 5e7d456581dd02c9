the-practice = The practice
visit-step-name = Name
visit-step-technique = Device
visit-step-waiting = Waiting room
visit-step-call = Talk
script-needed = For the video conversation your browser needs JavaScript.
script-needed-text = Please switch it on and load the page again. Or call us: <phone/>
no-recording = Recording is not allowed
talk-label = Conversation
talk-with = Conversation with { $other }
farewell-question = Do you have another question? <phone/>
visit-lead = { $when }
visit-lead-with = { $when } with { $doctor }
visit-invited = Invitation to the video consultation: { $when }
visit-invited-with = Invitation to the video consultation: { $when } with { $doctor }
name-title = What is your name?
guest-note = { $kind ->
    [relative] The practice has invited you to it (companion). It sees when you wait and asks you in.
    [interpreter] The practice has invited you to it (interpreter). It sees when you wait and asks you in.
   *[guest] The practice has invited you to it (guest). It sees when you wait and asks you in.
  }
name-label = First and last name
name-hint = So that the practice knows who you are.
name-missing = Please give your first and last name.
alone-label = I am in a closed room where nobody listens in. I introduce whoever is with me at the beginning.
alone-missing = Please confirm that nobody listens in.
technique-title = Camera and sound
technique-explain = Your browser now asks whether we may use camera and microphone. Please choose “Allow”. Nothing is recorded.
only-you-see = Only you see this picture.
only-you-see-waiting = Only you see this picture. The practice does not see or hear you before the conversation begins.
say-something = Say a few words. The bar moves when we hear you.
sound-test = You hear three tones. If not: turn the volume up, release the mute switch.
choose-or-restart = Choose devices or restart them
back-to-name = Change the name
stay-here = Stay here
tell-practice = Tell the practice
reply-back_soon = I will be back in a moment
reply-moment = I need another moment
reply-back = I am back
reply-phone = Please call me
write-along = Write during the conversation
write-along-hint = For everybody who finds it hard to hear or speak: each letter is on the other side at once.
fact-appointment = Your appointment
fact-appointment-guest = Appointment
fact-length = { $minutes ->
    [one] { $time }, about one minute
   *[other] { $time }, about { $minutes } minutes
  }
fact-doctor = With
keep-open = Please leave this page open. <screen>The screen stays on.</screen>
check-devices = Check sound and devices
move-to-phone = Go on with the phone
help-title = Help
help-longer = It may take a little longer than until the appointment. Your place stays.
help-ready = Have your insurance card and medication plan at hand.
help-headphones = Headphones prevent an echo.
help-call = If something does not work, call us: <phone/>
leave-waiting = Leave the waiting room
large-phone = <label>Call us:</label> <phone/>
