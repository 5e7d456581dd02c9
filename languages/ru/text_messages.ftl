sms_appointment = { $practice }: ваш видеоприём { $when }. { $link } или код { $code }
sms_reminder_day = { $practice }: напоминаем о видеоприёме { $when }. { $link } или код { $code }
sms_reminder_hour = { $practice }: ваш видеоприём в { $time }. { $link } или код { $code }
sms_call = { $practice }: начинаем. { $link } или код { $code }
