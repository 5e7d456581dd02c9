calendar-title = Видеоприём { $practice }
calendar-practice = практика
calendar-link = Ссылку на видеоприём вы найдёте в нашем письме с пометкой [{ $reference }] в теме.
calendar-device = На другом устройстве: откройте { $address } и введите код для входа из письма.
calendar-help-at = Отмена или помощь, телефон практики: { $phone }
calendar-help = Отмена или помощь: позвоните нам.
