quality-level = { $level ->
    [good] good
    [fair] fair
    [poor] weak
    [bad] very weak
   *[none] being measured
  }
quality-measuring = One moment, the connection is being measured.
quality-fine = All is well. You do not have to do anything.
quality-loss = { $reason ->
    [sound_missing] { $percent }% of the sound you hear is missing.
    [loss_received] { $percent }% of the data is lost on the way to you.
   *[loss_sent] { $percent }% of the data is lost on the way from you.
  }
quality-delay = The way there and back takes { $seconds } seconds.
quality-reason = { $reason ->
    [uneven] The sound arrives unevenly.
    [busy] Your device is busy and therefore sends a simpler picture.
    [picture_off] Your picture is off so that the sound stays.
    [other_picture_off] The other picture is off so that the sound stays.
   *[picture_small] Your picture is smaller so that the sound stays.
  }
quality-help = { $do ->
    [near] It often helps to move closer to the Wi-Fi router or to use a network cable.
    [net] It often helps to stop downloads and other videos on your network.
    [busy] It helps to close other programs and windows.
    [back] The picture comes back by itself when the connection is better.
   *[larger] The picture grows again by itself when the connection is better.
  }
quality-copied = The report is copied. You can paste it now, for example into an email.
quality-copy-yourself = Please copy the selected text.
report-title = Sprechzimmer: connection report
report-at = As of: { $time } UTC
report-level = Quality: { $level }
quality-no-names = The report contains no addresses and no names.
figure-name = { $figure ->
    [way] Route
    [round_trip] Round-trip time
    [jitter] Jitter
    [loss_sent] Loss sent
    [loss_received] Loss received
    [sound_kept] Sound intact
    [sound_sent] Sound sent
    [sound_received] Sound received
    [picture_sent] Picture sent
    [picture_received] Picture received
    [rate] Line carries about
    [encryption] Encryption
   *[media] Picture and sound
  }
figure-way = { $kind ->
    [direct] direct ({ $transport })
   *[relay] via the practice’s relay ({ $transport })
  }
figure-sound = { $how ->
    [red] sent twice (RED)
   *[fec] with error correction (FEC)
  }
figure-no-picture = no picture
figure-pictures = { $count } pictures per second
figure-in = { $unit ->
    [ms] { $value } ms
    [mega] { $value } Mbit/s
    [kilo] { $value } kbit/s
   *[share] { $value }%
  }
