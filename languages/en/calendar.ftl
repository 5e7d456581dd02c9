calendar-title = Video appointment { $practice }
calendar-practice = practice
calendar-link = You find the link to the video appointment in our email with [{ $reference }] in its subject.
calendar-device = On another device: open { $address } and enter the dial-in code from the email.
calendar-help-at = Cancelling or help: telephone of the practice { $phone }
calendar-help = Cancelling or help: call us.
