sms_appointment = { $practice }: Ihr Video-Termin ist am { $when }. { $link } oder Code { $code }
sms_reminder_day = { $practice }: Bitte denken Sie an Ihren Video-Termin am { $when }. { $link } oder Code { $code }
sms_reminder_hour = { $practice }: Ihr Video-Termin ist um { $time } Uhr. { $link } oder Code { $code }
sms_call = { $practice }: Es geht los. { $link } oder Code { $code }
