personal-title = Ваш відеоприйом
step-request = Запит
step-consent = Згода
step-appointment = Час прийому
step-talk = Розмова
state-requested = Ваш запит у нас
state-requested-lead = Ми розглянемо його і напишемо вам.
state-missing-lead = Щоб продовжити, нам потрібно від вас ще дещо.
state-consent_pending = Нам потрібна ваша згода
state-consent_pending-lead = Будь ласка, прочитайте текст і підпишіть. На екрані це можна зробити без принтера.
state-consent_review = Ваша згода у нас
state-consent_review-lead = Практика її розглядає. Зараз вам нічого не потрібно робити.
state-consented = Вашу згоду прийнято
state-consented-lead = Далі ми назвемо вам час прийому. Він надійде листом або телефоном.
state-choose-lead = Тепер бракує лише часу прийому.
state-scheduled = Ваш прийом призначено
state-scheduled-lead = Усе підготовлено. Чекаємо на вас.
state-open = Зал очікування відкрито
state-open-lead = Заходьте, найкраще за пʼять хвилин до прийому.
done-signed = Дякуємо, форма надійшла.
done-data = Дякуємо, ваші дані збережено.
done-chosen = Дякуємо, тепер це час вашого прийому. Ми також написали вам про нього.
wish-title = Ви попросили про інший час.
wish-text = Практика звʼяжеться з вами. Доти час прийому залишається без змін. <link>Змінити прохання</link>
lacking-title = Нам бракує даних
lacking-text = Без них ми не можемо опрацювати ваш запит. Це займе хвилину.
lacking-button = Доповнити дані
sign-again-title = Будь ласка, підпишіть ще раз.
sign-again-text = Практика не змогла прийняти форму і пише:
sign-button = Прочитати й підписати згоду
sign-paper = Ви також можете <link>роздрукувати форму</link> і завантажити її підписаною.
appointment-with = Лікар: { $doctor }
appointment-length = { $minutes ->
    [one] Приблизно { $minutes } хвилина
    [few] Приблизно { $minutes } хвилини
    [many] Приблизно { $minutes } хвилин
   *[other] Приблизно { $minutes } хвилини
  }
needs-consent = Щоб розмова могла відбутися, нам спершу потрібна ваша згода.
to-visit = До відеоприйому
opens-at = Зал очікування відкривається: { $when }.
to-calendar = До мого календаря
other-device-title = Краще на іншому пристрої?
other-device-text = Відкрийте там <address>{ $address }</address> і введіть цей код:
meanwhile-title = А тим часом
meanwhile-text = Перевірте, чи працюють камера і мікрофон на вашому пристрої. Це займе дві хвилини.
more-label = Інше
more-data = Переглянути й змінити дані
more-consent-copy = Моя підписана згода (PDF, німецькою)
more-time = Попросити про інший час
more-cancel = Скасувати прийом
more-withdraw = Відкликати згоду
more-take-back = Відкликати запит
times-taken-title = На жаль, цей час щойно зайняли.
times-another = Будь ласка, оберіть інший.
times-gone = Вільного часу більше не залишилося.
times-gone-keep = Час вашого прийому залишається без змін.
call-us = Будь ласка, зателефонуйте нам.
call-us-at = Будь ласка, зателефонуйте нам: <phone/>
times-title = Оберіть час прийому
times-title-move = Бажаєте інший час?
times-stay = Час вашого прийому залишається, поки ви нічого не обрали.
times-label = Вільний час
times-missing = Будь ласка, натисніть на один із варіантів часу.
times-one = { $day }, <strong>{ $time }</strong>
times-with = { $minutes ->
    [one] Лікар: { $doctor }, приблизно { $minutes } хвилина
    [few] Лікар: { $doctor }, приблизно { $minutes } хвилини
    [many] Лікар: { $doctor }, приблизно { $minutes } хвилин
   *[other] Лікар: { $doctor }, приблизно { $minutes } хвилини
  }
times-take = Обрати цей час
times-not-reserved = Цей час за вами не закріплено.
times-none-fits = Жоден не підходить? Зателефонуйте нам.
times-none-fits-at = Жоден не підходить? Зателефонуйте нам: <phone/>
data-title = Ваші дані
data-lead = Будь ласка, доповніть те, чого бракує. Те, що вже є, можна змінити.
data-save = Зберегти дані
back-to-page = Назад до вашої сторінки
