quality-level = { $level ->
    [good] хорошая
    [fair] средняя
    [poor] слабая
    [bad] очень слабая
   *[none] измеряется
  }
quality-measuring = Одну минуту, связь измеряется.
quality-fine = Всё в порядке. Вам ничего не нужно делать.
quality-loss = { $reason ->
    [sound_missing] В звуке, который вы слышите, не хватает { $percent } %.
    [loss_received] На пути к вам теряется { $percent } % данных.
   *[loss_sent] На пути от вас теряется { $percent } % данных.
  }
quality-delay = Путь туда и обратно занимает { $seconds } с.
quality-reason = { $reason ->
    [uneven] Звук приходит неравномерно.
    [busy] Ваше устройство перегружено и поэтому отправляет более простое изображение.
    [picture_off] Ваше изображение выключено, чтобы остался звук.
    [other_picture_off] Другое изображение выключено, чтобы остался звук.
   *[picture_small] Ваше изображение меньше, чтобы остался звук.
  }
quality-help = { $do ->
    [near] Часто помогает подойти ближе к роутеру Wi-Fi или использовать сетевой кабель.
    [net] Часто помогает остановить загрузки и другие видео в вашей сети.
    [busy] Помогает закрыть другие программы и окна.
    [back] Изображение вернётся само, когда связь улучшится.
   *[larger] Изображение само снова станет больше, когда связь улучшится.
  }
quality-copied = Отчёт скопирован. Теперь его можно вставить, например, в письмо.
quality-copy-yourself = Пожалуйста, скопируйте выделенный текст.
report-title = Sprechzimmer: отчёт о связи
report-at = По состоянию на: { $time } UTC
report-level = Качество: { $level }
quality-no-names = В отчёте нет ни адресов, ни имён.
figure-name = { $figure ->
    [way] Путь
    [round_trip] Время туда и обратно
    [jitter] Колебания
    [loss_sent] Потери при отправке
    [loss_received] Потери при получении
    [sound_kept] Сохранённый звук
    [sound_sent] Отправленный звук
    [sound_received] Полученный звук
    [picture_sent] Отправленное изображение
    [picture_received] Полученное изображение
    [rate] Линия выдерживает примерно
    [encryption] Шифрование
   *[media] Изображение и звук
  }
figure-way = { $kind ->
    [direct] напрямую ({ $transport })
   *[relay] через ретранслятор практики ({ $transport })
  }
figure-sound = { $how ->
    [red] отправлено дважды (RED)
   *[fec] с исправлением ошибок (FEC)
  }
figure-no-picture = нет изображения
figure-pictures = { $count } кадр./с
figure-in = { $unit ->
    [ms] { $value } мс
    [mega] { $value } Мбит/с
    [kilo] { $value } кбит/с
   *[share] { $value } %
  }
