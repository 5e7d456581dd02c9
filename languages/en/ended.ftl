ended-completed = Your video consultation has ended
ended-completed-text = This link opens nothing any more. If you have another question, please call us.
ended-no_show = We could not reach you
ended-no_show-text = Your appointment on { $when } is over. Do you need a new one? Please call us.
ended-declined = This time it does not work by video
ended-declined-text = We cannot offer you a video consultation. Please call us, then we find another way.
ended-declined-why = We cannot offer you a video consultation. The practice writes to you:
ended-merged = Your request is recorded
ended-merged-text = This link is not needed any more. We send you everything else; if you hear nothing, please call us.
ended-withdrawn = Your consent is withdrawn
ended-taken-back = Your request is withdrawn
ended-withdrawn-text = No video consultation takes place. You have no disadvantage from this. We are there for you in another way.
ended-cancelled = This appointment is cancelled
ended-closed = This request is closed
ended-call = If you need a new appointment, please call us.
ended-why = The practice writes to you:
ended-erased = { $days ->
    [one] Your details are erased here after one day at the latest.
   *[other] Your details are erased here after { $days } days at the latest.
  }
expired-title = This access has expired
expired-text = The time for this appointment is over. If you need a new appointment, please call us.
link-unknown-title = We do not know this link
link-unknown-text = Perhaps it is not complete, or its time is over. Please tap the link in our latest email once more.
link-unknown-code = Enter dial-in code
