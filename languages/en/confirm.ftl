cancel-question = Would you like to cancel the appointment?
cancel-text = Your appointment on { $when } will not take place then. The practice learns of it at once.
cancel-move = Rather move it? <link>Ask for another time</link>.
cancel-move-call = Rather move it? <link>Ask for another time</link> or call us: <phone/>
cancel-yes = Yes, cancel the appointment
cancel-no = No, keep it
withdraw-question = Would you like to withdraw your consent?
take-back-question = Would you like to withdraw your request?
withdraw-text = Then no video consultation takes place. You have no disadvantage from this.
withdraw-text-appointment = Then no video consultation takes place, and your appointment falls away. You have no disadvantage from this.
withdraw-no-reason = We need no reason.
withdraw-yes = Yes, withdraw consent
take-back-yes = Yes, withdraw the request
withdraw-no = No, back
other-time-title = Another time
other-time-question = When would suit you better?
other-time-text = Your appointment is on { $when }. It stays until the practice writes another time to you.
wish-label = Your wish
wish-hint = For example: “Monday or Tuesday after 3 pm.” Please write nothing about your health.
wish-missing = Please write when it suits you.
wish-too-long = { $most ->
    [one] Please make it shorter: at most one character.
   *[other] Please make it shorter: at most { $most } characters.
  }
wish-send = Send wish
wish-keep = Keep the appointment
wish-urgent = Urgent? Call us: <phone/>
