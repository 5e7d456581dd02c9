by-itself = { $seconds ->
    [one] Going on in { $seconds } second
   *[other] Going on in { $seconds } seconds
  }
queue-place = { $ahead ->
    [0] You are next
    [one] There is one person before you
   *[other] There are { $ahead } people before you
  }
mark-good = : all right
mark-fair = : with limits
mark-bad = : does not work
mark-skipped = : not needed
slow-network = Your internet is slow right now. Closer to the Wi-Fi device it is often better.
way-closed = Your network does not allow the way to the practice. Please try another network or call us.
way-narrow = Your network does not allow one of the ways to the practice. Mostly it works all the same; otherwise the practice calls you.
way-on = Continue
way-on-enter = Enter the waiting room
way-on-without = { $device ->
    [audio] Continue without microphone
    [video] Continue without camera
   *[both] Continue without camera and microphone
  }
enter-failed = That has not worked yet. Please try again.
called-in = You are being asked in
called-back = { $other } has forgotten something.
called-back-help = It goes on in a moment, with camera and microphone. If you do not want that, please close the window.
return-now = Go on now
return-again = Come back in
return-here = Go on here
doctor-coming = { $other } is coming in a moment
doctor-in_call = { $other } is still in a conversation
doctor-pause = { $other } is having a break
doctor-late = { $minutes ->
    [one] { $other } is about one minute late
   *[other] { $other } is about { $minutes } minutes late
  }
steps-now = Step { $current } of { $count }: { $name }
move-done = It goes on on your other device.
move-done-help = Here camera and microphone are off. You can take the place back to this device at any time.
move-failed = That does not work right now
move-failed-help = Please try again in a moment.
move-failed-often = Those were many tries in a short time. Please try again in an hour.
move-close = Close
move-left = Valid for { $time } minutes
move-over = This picture is no longer valid.
