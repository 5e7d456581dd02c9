check-name = { $row ->
    [camera] Camera
    [microphone] Microphone
    [speaker] Hear the sound
   *[way] Connection
  }
check-good = all right
check-fair = with limits
check-bad = does not work
check-skipped = not checked
check-open = not known yet
check-running = being checked
check-runs = The check is running. It mostly takes less than half a minute.
check-waits = Your browser is asking for camera and microphone. Answer there, then it goes on.
check-broken = The check has stopped. Please check once more.
check-again = Check once more
check-speak = Please say a few words.
check-tones = Tap “Play a sound”. Do you hear the sound?
check-blocked = Not everything works yet. Please look at: { $rows }.
check-no-way = In this network your browser finds no way for picture and sound. Please try another network or call us.
check-weak = It will work, but your internet is slow: the sound comes first, the picture may freeze.
check-detour = It will work. One way is blocked, another is free; the conversation takes it by itself.
check-unproven = Your device is ready. Whether the way to the practice is free will show in the conversation.
check-limits = It will work, with small limits. The row says what can be better.
check-ready = Everything works. You can come to the video consultation like this.
check-almost = Almost done. Please say at “Hear the sound” whether you hear the sound.
check-unanswered = { $result } Please also say at “Hear the sound” whether you hear the sound.
check-way-none = In this network picture and sound find no way. Please try another network or call us.
check-way-weak = Your internet is slow: the sound comes first, the picture may freeze.
check-way-detour = One way is blocked, another is free. That is enough.
check-way-unproven = Your network looks good. Whether the way to the practice is free will show in the conversation.
check-way-limits = It works, with small limits.
check-insecure = The page was opened without encryption. The address must begin with https://.
check-unsupported = Please open the page in Chrome, Firefox, Edge or Safari.
check-silence = We have not heard anything yet. Please say a few words, louder or closer to the device.
check-unheard = Turn the volume up, release the mute switch on the device or use headphones.
check-unreachable = { $browser ->
    [ios] The practice cannot be reached. Are you connected to the internet, and is flight mode off?
   *[any] The practice cannot be reached. Are you connected to the internet?
  }
check-slow = Your internet is slow right now. Closer to the Wi-Fi device it is often better.
check-slow-answers = The answers come slowly. Closer to the Wi-Fi device it is often better.
check-answered = { $milliseconds ->
    [one] Answer after { $milliseconds } millisecond.
   *[other] Answer after { $milliseconds } milliseconds.
  }
check-too-many = There are too many checks right now. Please try again in an hour.
check-refused = { $browser ->
    [firefox] Your network does not let the permanent connection to the practice through. For this try, switch off extensions in Firefox and a VPN, or use another network.
    [ios] Your network does not let the permanent connection to the practice through. For this try, switch off “Private Relay” and a VPN in the settings, or change from Wi-Fi to mobile data.
    [safari] Your network does not let the permanent connection to the practice through. For this try, switch off “Private Relay” and a VPN in the system settings, or use another network.
   *[chromium] Your network does not let the permanent connection to the practice through. For this try, switch off the browser’s extensions and a VPN, or use another network.
  }
check-direct = Your browser can make direct connections. Whether the direct way to the practice is free will only show in the conversation; otherwise it runs over the relay.
check-no-udp = Your browser gets no fast connections (UDP). The conversation then runs over the relay.
check-not-direct = { $browser ->
    [firefox] Your browser makes no direct connection. For this try, switch off extensions in Firefox and a VPN, or use another network.
    [ios] Your browser makes no direct connection. For this try, switch off “Private Relay” and a VPN in the settings, or change from Wi-Fi to mobile data.
    [safari] Your browser makes no direct connection. For this try, switch off “Private Relay” and a VPN in the system settings, or use another network.
   *[chromium] Your browser makes no direct connection. For this try, switch off the browser’s extensions and a VPN, or use another network.
  }
check-not-wanted = The practice always connects you over its relay, so that nobody sees your internet address.
check-picture = Your browser has sent and received a picture.
check-no-picture = Your browser transmits no picture. Please load the page again or use another browser.
check-no-camera = Without a camera this cannot be checked.
check-no-connection = Without a connection in the browser this cannot be checked.
check-no-relay = The practice has set up no relay. In most networks it works without one.
check-not-this-way = The practice’s relay does not use this way.
check-no-way-udp = Your network does not allow this way, as is common in companies and hospitals. Over TCP it mostly works all the same, otherwise in another network.
check-no-way-tcp = Your network or the practice’s does not allow this way. That matters only if UDP is blocked as well.
check-no-passage = The relay is there, but nothing arrives. Please tell the practice.
check-not-asked = Without the permanent connection to the practice this cannot be checked.
check-bandwidth = { $grade ->
    [good] { $value } kbit/s: good for picture and sound.
    [fair] { $value } kbit/s: enough for sound and a simple picture. It is measured to the relay and back; the slower part counts.
   *[bad] { $value } kbit/s: enough for the sound, hardly for a picture. It is measured to the relay and back; the slower part counts.
  }
check-not-measured = This can only be measured over a relay.
check-measure-broken = The measurement has stopped. Please check once more.
check-send-busy = Very many reports have arrived just now. Please call us.
check-send-failed = That did not work. Please load the page again and check once more.
check-send-offline = The practice cannot be reached right now. Please try again or call us.
