volume-percent = { $percent } per cent
with-name = { $label }: { $name }
code-chip = { $verdict ->
    [forming] Code is being made …
    [missing] Code missing
    [same] Code compared
    [told] Code: reported as matching
    [mismatch] Code does not match
    [refused] Not secure
   *[open] Code
  }
code-forming = is being made …
code-verdict = { $verdict ->
    [forming] The number is being made.
    [missing] The number is missing. Without it, nobody can check whether someone is listening in.
    [same] Compared: the numbers match.
    [told] The other device reported that the number is right. This only counts if you really read the number aloud or heard it.
    [mismatch] The numbers do not match.
    [refused] The number could not be made securely.
   *[open] Not compared yet.
  }
code-warning = { $verdict ->
    [mismatch] The numbers do not match.
   *[refused] This connection is not secure.
  }
code-warning-help = { $verdict ->
    [mismatch] Someone may be listening in. Please hang up and continue by phone.
   *[refused] Someone has interfered while the connection was being set up. Your picture and your sound are paused. Please hang up and continue by phone.
  }
code-guest-warning = { $verdict ->
    [missing] The code is missing. Picture and sound no longer go there.
    [mismatch] The numbers do not match. Someone may be listening in.
   *[refused] This connection is not secure. Picture and sound no longer go there.
  }
code-guest-changed = The number has changed. Please compare it again.
code-read = { $off ->
    [yes] Please turn the microphone on and read aloud:
   *[no] Please read aloud:
  }
code-read-new = { $off ->
    [yes] Please turn the microphone on and read the new number to the practice:
   *[no] Please read the new number to the practice:
  }
code-read-done = I have read the number aloud
code-compare-done = I have compared the number
code-by-phone = You cannot be heard. Please compare the number by phone:
code-new-by-phone = You cannot be heard. Please compare the new number by phone:
code-nod = You cannot be heard. Nod when you hear this number:
code-same = It matches
code-other = It does not match
code-go-on = Continue anyway
other-away = { $name } has another window open right now.
welcome-restarted = { $devices ->
    [video] The camera was restarted.
    [audio] The microphone was restarted.
   *[both] Camera and microphone were restarted.
  }
welcome-running = { $devices ->
    [video] The camera is on.
    [audio] The microphone is on.
   *[both] Camera and microphone are on.
  }
other-video = { $state ->
    [off] { $name } has turned the camera off.
    [paused] { $name }: the camera is paused.
    [denied] { $name } has not allowed the camera.
    [missing] { $name } has no camera.
    [busy] { $name }: another program is using the camera.
   *[none] { $name }: no picture is coming.
  }
other-audio = { $state ->
    [off] { $name } has turned the microphone off.
    [paused] { $name }: the microphone is paused.
    [denied] { $name } has not allowed the microphone.
    [missing] { $name } has no microphone.
    [busy] { $name }: another program is using the microphone.
   *[none] { $name }: no sound is coming.
  }
other-both = { $state ->
    [denied] { $name } has not allowed camera and microphone.
    [missing] { $name } has neither camera nor microphone.
    [busy] { $name }: another program is using camera and microphone.
   *[none] { $name }: neither picture nor sound is coming.
  }
own-devices = { $lack ->
    [both] You cannot be seen or heard.
    [sound] You cannot be heard.
    [only_picture] You cannot be seen, but you can be heard.
   *[picture] You cannot be seen.
  }
tile-unheard = Cannot hear you right now.
tile-away = In another window.
tile-large = Enlarge
tile-enlarge = Show the picture of { $name } large
room-told = { $told ->
    [yes] The others have been told.
   *[no] Not connected right now. The others will be told shortly.
  }
room-others = Also in the room – { $people }
share-failed = The screen cannot be shown right now. Please try again.
share-on = Your screen is being shown.
chat-you = You
chat-you-by = You, according to { $name }
chat-delivery = { $state ->
    [partly] delivered to some
    [arrived] delivered
   *[sent] sent
  }
chat-unsent = Not connected right now. Your message is still in the field.
chat-new = { $count } new
chat-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
  }
chat-too-long = Too long for one message by this many characters: { $count }
chat-in-parts = “Send” sends the text in { $count } messages.
chat-much-too-long = The text is too long: about { $most } characters fit at once. Please shorten it, or send it as a file.
chat-left-out = { $count ->
    [one] { $name } sent very many messages at once. 1 of them is not shown here.
   *[other] { $name } sent very many messages at once. { $count } of them are not shown here.
  }
chat-before = Earlier messages
chat-before-note = This is what you wrote and received before. The others’ page has repeated it.
chat-before-cut = Even older messages are missing.
chat-older-gone = Older messages are no longer here.
chat-writing = { $count ->
    [one] { $names } is writing …
   *[other] { $names } are writing …
  }
file-facts = { $way ->
    [in] { $kind } · { $size } · from { $name }
   *[out] { $kind } · { $size } · to { $name }
  }
file-kind = { $kind ->
    [pdf] PDF document
    [picture] Picture
    [scan] X-ray or scan
    [text] Text document
    [table] Spreadsheet
    [slides] Presentation
    [film] Film
    [sound] Sound
    [archive] Archive
    [calendar] Calendar entry
    [contact] Contact
    [program] Program
    [ending] File “{ $ending }”
   *[unknown] File
  }
file-size = { $unit ->
    [mega] { $size } MB
    [kilo] { $size } kB
   *[byte] { $size } bytes
  }
file-asked = { $way ->
    [in] Would you like to have this file?
    [out] Offered. { $name } still has to accept.
   *[offline] Will be offered as soon as you are connected again.
  }
file-running = { $connected ->
    [yes] { $arrived } of { $size }
   *[no] { $arrived } of { $size }. Interrupted, it will go on by itself.
  }
file-checking = Being checked …
file-done = { $direction ->
    [in] Arrived and checked.
   *[out] Arrived.
  }
file-over = { $why ->
    [declined_in] Not accepted.
    [declined_out] { $name } has not accepted the file.
    [stopped_here] Cancelled.
    [stopped_there] { $name } has cancelled.
    [gone] Cancelled because { $name } is no longer here.
    [too_many] Those were too many files. Please send this one again later.
    [unreadable_in] The other device can no longer read the file.
    [unreadable_out] Your device cannot read the file. Please choose it again.
    [damaged_in] The file did not arrive correctly and has been discarded. Please ask for it to be sent again.
   *[damaged_out] The file did not arrive correctly. Please send it again.
  }
file-warning = Careful: this file can run something on your device. Only take it if you are expecting it.
file-news = { $direction ->
    [in] { $file } is here.
   *[out] { $file } has arrived.
  }
file-accept = Accept
file-decline = Decline
file-save = Save
file-cancel = Cancel
file-hide = Hide
file-unnamed = File
file-nobody = Nobody is connected right now.
file-too-many = Please send no more than { $most } files at once.
file-refused = { $why ->
    [empty] “{ $file }” is empty.
   *[large] “{ $file }” is larger than 100 MB.
  }
file-from-someone = Someone
weak-title = { $whose ->
    [both] Both pictures are off because the connection is weak.
    [own] Your picture is off because the connection is weak.
   *[theirs] The picture is off because the connection is weak.
  }
rtt-refused = { $why ->
    [long] That is too long for real-time text. Please send it in the chat.
   *[fast] That was very much at once. Please wait a moment.
  }
rtt-left-out = { $name } sent very much text at once. Some of it is not shown here.
rtt-who = Real-time text: { $names }
rtt-on = Real-time text is on
rtt-key = { $on ->
    [yes] Keep writing
   *[no] Write too
  }
rtt-offline = Not connected right now. What you write will arrive as soon as the connection is back.
rtt-unable = { $names } cannot read real-time text here. Please write in the chat.
rtt-before = Earlier lines
still-giving = { $step ->
    [taking] One moment, the picture is being taken. Please hold still.
    [ready] { $name } asks for this picture. It is only sent when you release it, and it is not stored.
    [framing] Show the camera what should be seen, and tap “Take picture”.
   *[sending] The picture is being sent.
  }
still-first = Please answer first.
still-refuse = Do not send
still-arrived = The picture has arrived. It does not stay on your device.
lens-used = { $light ->
    [yes] { $name } may use the zoom and light of your camera. The light is on.
   *[no] { $name } may use the zoom and light of your camera.
  }
point-help = Tap on the picture, or use the arrow keys.
point-note = { $name } is pointing at a spot in your picture.
weak-unsent = Not being sent
