sms_appointment = { $practice }: موعدك بالفيديو { $when }. { $link } أو الرمز { $code }
sms_reminder_day = { $practice }: تذكير بموعدك بالفيديو { $when }. { $link } أو الرمز { $code }
sms_reminder_hour = { $practice }: موعدك بالفيديو الساعة { $time }. { $link } أو الرمز { $code }
sms_call = { $practice }: حان دورك. { $link } أو الرمز { $code }
