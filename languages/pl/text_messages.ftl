sms_appointment = { $practice }: Wideokonsultacja { $when }. { $link } albo kod { $code }
sms_reminder_day = { $practice }: Przypominamy o wideokonsultacji { $when }. { $link } albo kod { $code }
sms_reminder_hour = { $practice }: Wideokonsultacja o godz. { $time }. { $link } albo kod { $code }
sms_call = { $practice }: Zaczynamy. { $link } albo kod { $code }
