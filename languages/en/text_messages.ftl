sms_appointment = { $practice }: Your video appointment is on { $when }. { $link } or code { $code }
sms_reminder_day = { $practice }: Reminder of your video appointment on { $when }. { $link } or code { $code }
sms_reminder_hour = { $practice }: Your video appointment begins at { $time }. { $link } or code { $code }
sms_call = { $practice }: It is your turn. { $link } or code { $code }
