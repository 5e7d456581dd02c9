sms_appointment = { $practice }: ваш відеоприйом { $when }. { $link } або код { $code }
sms_reminder_day = { $practice }: нагадуємо про відеоприйом { $when }. { $link } або код { $code }
sms_reminder_hour = { $practice }: ваш відеоприйом о { $time }. { $link } або код { $code }
sms_call = { $practice }: починаємо. { $link } або код { $code }
