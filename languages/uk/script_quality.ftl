quality-level = { $level ->
    [good] добрий
    [fair] середній
    [poor] слабкий
    [bad] дуже слабкий
   *[none] вимірюється
  }
quality-measuring = Зачекайте хвилинку, зв’язок вимірюється.
quality-fine = Усе гаразд. Вам нічого не потрібно робити.
quality-loss = { $reason ->
    [sound_missing] У звуці, який ви чуєте, бракує { $percent } %.
    [loss_received] На шляху до вас втрачається { $percent } % даних.
   *[loss_sent] На шляху від вас втрачається { $percent } % даних.
  }
quality-delay = Шлях туди й назад триває { $seconds } с.
quality-reason = { $reason ->
    [uneven] Звук надходить нерівномірно.
    [busy] Ваш пристрій перевантажений і тому надсилає простіше зображення.
    [picture_off] Ваше зображення вимкнено, щоб залишився звук.
    [other_picture_off] Інше зображення вимкнено, щоб залишився звук.
   *[picture_small] Ваше зображення менше, щоб залишився звук.
  }
quality-help = { $do ->
    [near] Часто допомагає підійти ближче до роутера Wi-Fi або скористатися мережевим кабелем.
    [net] Часто допомагає зупинити завантаження та інші відео у вашій мережі.
    [busy] Допомагає закрити інші програми й вікна.
    [back] Зображення повернеться саме, коли зв’язок поліпшиться.
   *[larger] Зображення саме знову стане більшим, коли зв’язок поліпшиться.
  }
quality-copied = Звіт скопійовано. Тепер його можна вставити, наприклад, у лист.
quality-copy-yourself = Будь ласка, скопіюйте виділений текст.
report-title = Sprechzimmer: звіт про зв’язок
report-at = Станом на: { $time } UTC
report-level = Якість: { $level }
quality-no-names = Звіт не містить ні адрес, ні імен.
figure-name = { $figure ->
    [way] Шлях
    [round_trip] Час туди й назад
    [jitter] Коливання
    [loss_sent] Втрати надсилання
    [loss_received] Втрати отримання
    [sound_kept] Збережений звук
    [sound_sent] Надісланий звук
    [sound_received] Отриманий звук
    [picture_sent] Надіслане зображення
    [picture_received] Отримане зображення
    [rate] Лінія витримує приблизно
    [encryption] Шифрування
   *[media] Зображення і звук
  }
figure-way = { $kind ->
    [direct] напряму ({ $transport })
   *[relay] через ретранслятор практики ({ $transport })
  }
figure-sound = { $how ->
    [red] надіслано двічі (RED)
   *[fec] з виправленням помилок (FEC)
  }
figure-no-picture = немає зображення
figure-pictures = { $count } кадр./с
figure-in = { $unit ->
    [ms] { $value } мс
    [mega] { $value } Мбіт/с
    [kilo] { $value } кбіт/с
   *[share] { $value } %
  }
