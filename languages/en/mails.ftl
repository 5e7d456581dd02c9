mail-greeting = Hello { $name }
mail-greeting-nameless = Hello
mail-your-practice = Your practice
mail-regards = Kind regards
mail-phone = Telephone
mail-call = Call us.
mail-call-at = Call us: { $phone }.
mail-automatic = This message was sent automatically.
mail-automatic-reply = This message was sent automatically. If you have questions, simply reply to it. Please do not write your date of birth, health insurance or insurance number in an email: the form on our site is safer.
mail-personal-link = It contains your personal link. Please do not pass it on.
mail-emergency = In an emergency this way is too slow: call 112. Outside opening hours the doctors on call help you at 116117.
mail-in-german = The practice writes in German:
mail-request_received-subject = Your video consultation: request received
mail-request_received-body =
    { $greeting },

    We have received your request for a video consultation. We look at it and get in touch with you. You need not do anything now.
mail-ask_missing-subject = Your video consultation: please add details
mail-ask_missing-body =
    { $greeting },

    Some details for your video consultation are still missing. Please add them on your personal page.
mail-declined-subject = Your video consultation: our answer
mail-declined-body =
    { $greeting },

    Thank you for your request. Unfortunately we cannot offer you a video consultation.
mail-consent_form-subject = Your video consultation: please sign
mail-consent_form-body =
    { $greeting },

    We are glad to talk to you by video. Before that we need your consent. { $next }
mail-next-below = You choose the appointment yourself: the times are below.
mail-next-later = After that we send you the appointment.
mail-consent_and_appointment-subject = Your video appointment on { $when }: please sign
mail-consent_and_appointment-body =
    { $greeting },

    We have reserved an appointment for your video consultation: { $when }. Before it can take place, we need your consent.
mail-consent_accepted-subject = Your video consultation: form accepted
mail-consent_accepted-body =
    { $greeting },

    Thank you, we have your consent. { $next }
mail-next-stays = Your appointment stays as it is: { $when }.
mail-next-choose = Now only the appointment is missing: please choose one of the times on your personal page.
mail-next-appointment = Next we send you the appointment. You need not do anything now.
mail-consent_rejected-subject = Your video consultation: please sign once more
mail-consent_rejected-body =
    { $greeting },

    Your signed form has arrived. Unfortunately we cannot use it as it is:
mail-times_offered-subject = Your video consultation: please choose a time
mail-times_offered-body =
    { $greeting },

    When does it suit you? Please choose one of these times.
mail-appointment-subject = Your video appointment on { $when }
mail-appointment-body =
    { $greeting },

    Your appointment for the video consultation is fixed.
mail-appointment_moved-subject = Your video appointment has changed: { $when }
mail-appointment_moved-body =
    { $greeting },

    { $event } Your link and your dial-in code stay as they are.
mail-moved-doctor = You will now speak to { $doctor } at your video consultation. The time stays the same.
mail-moved-same = Something about your video consultation has changed. The time stays the same.
mail-moved-time = We have moved your video consultation. The earlier appointment on { $when } is no longer valid.
mail-appointment_cancelled-subject = { $about } is cancelled
mail-about-appointment = Your video appointment on { $when }
mail-about-visit = Your video consultation
mail-appointment_cancelled-body =
    { $greeting },

    { $event }
mail-cancelled-yours-time = You have cancelled your video appointment on { $when }. It does not take place.
mail-cancelled-yours = You have cancelled your video consultation. It does not take place.
mail-cancelled-ours-time = Unfortunately we have to cancel your video appointment on { $when }. We apologise for the inconvenience.
mail-cancelled-ours = Unfortunately we have to cancel your video consultation. We apologise for the inconvenience.
mail-withdrawn-subject = Your video consultation: confirmation
mail-withdrawn-body =
    { $greeting },

    { $event }
mail-withdrawn-consent = You have withdrawn your consent to the video consultation. We hereby confirm this.
mail-withdrawn-request = You have withdrawn your request for a video consultation. We hereby confirm this.
mail-guest_invitation-subject = Your video consultation: invitation
mail-guest_invitation-body =
    { $greeting },

    You are invited to a video consultation with { $doctor }: { $when }.
mail-with-us = us
mail-reminder_day-subject = Your video appointment on { $when }: reminder
mail-reminder_day-body =
    { $greeting },

    This is a reminder of your video consultation: { $when }.
mail-reminder_hour-subject = Your video appointment at { $time }: reminder
mail-reminder_hour-body =
    { $greeting },

    Your video consultation begins soon: at { $time }.
mail-answer-subject = Your video consultation: message from the practice
mail-answer-body =
    { $greeting },

    Thank you for your message.
mail-answer_thanks-subject = Your video consultation: message received
mail-answer_thanks-body =
    { $greeting },

    Thank you for your message. We have read it and are taking care of it.
mail-answer_call-subject = Your video consultation: please call us
mail-answer_call-body =
    { $greeting },

    Thank you for your message. It is best to talk about this on the telephone. You reach us at { $phone }.
mail-answer_unreadable-subject = Your video consultation: please send it again
mail-answer_unreadable-body =
    { $greeting },

    Your message has arrived, but we cannot open it: it is encrypted or packed. Please send it again without encryption, a form as a PDF. The safer way is your personal page.
