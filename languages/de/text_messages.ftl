### Text messages. Each must be short: 70 characters a part where a letter is not Latin. Nothing about health and no name of the patient, because phones lie about.

# The appointment. $practice is the practice's name, $when day and time, $code the dial-in code. At most 50 characters.
sms_appointment = { $practice }: Ihr Videotermin ist am { $when }. { $link } oder Code { $code }
# The day before. At most 60 characters.
sms_reminder_day = { $practice }: Erinnerung an Ihren Videotermin am { $when }. { $link } oder Code { $code }
# One hour before. $time is a time alone: 10:15. At most 60 characters.
sms_reminder_hour = { $practice }: Ihr Videotermin beginnt um { $time } Uhr. { $link } oder Code { $code }
# The doctor is ready now. At most 50 characters.
sms_call = { $practice }: Es geht los. { $link } oder Code { $code }
