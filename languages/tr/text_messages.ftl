sms_appointment = { $practice }: Görüntülü randevunuz { $when }. { $link } ya da kod { $code }
sms_reminder_day = { $practice }: Görüntülü randevunuzu hatırlatırız: { $when }. { $link } ya da kod { $code }
sms_reminder_hour = { $practice }: Görüntülü randevunuz { $time }. { $link } ya da kod { $code }
sms_call = { $practice }: Sıra sizde. { $link } ya da kod { $code }
