slip-title = Your video appointment
slip-doctor = { $minutes ->
    [one] { $doctor }, about one minute
   *[other] { $doctor }, about { $minutes } minutes
  }
slip-qr = QR code of your access
slip-enter = Take a picture with your phone, or enter:
slip-room = Find a quiet room where nobody can overhear you. You need a mobile phone, a tablet or a computer with camera and microphone.
slip-open = { $minutes ->
    [one] Open the address about 5 minutes before the appointment and enter the code. That works from one minute before.
   *[other] Open the address about 5 minutes before the appointment and enter the code. That works from { $minutes } minutes before.
  }
slip-wait = Enter your name and wait in the waiting room. We know that you are there and call you in.
slip-call = If something does not work, call us: <phone/>
slip-keep = Please give the code to nobody. The conversation is not recorded.
