personal-title = Ваш видеоприём
step-request = Запрос
step-consent = Согласие
step-appointment = Время приёма
step-talk = Разговор
state-requested = Ваш запрос у нас
state-requested-lead = Мы рассмотрим его и напишем вам.
state-missing-lead = Чтобы продолжить, нам нужно от вас ещё кое-что.
state-consent_pending = Нам нужно ваше согласие
state-consent_pending-lead = Пожалуйста, прочитайте текст и подпишите. На экране это можно сделать без принтера.
state-consent_review = Ваше согласие у нас
state-consent_review-lead = Практика его рассматривает. Сейчас вам ничего не нужно делать.
state-consented = Ваше согласие принято
state-consented-lead = Далее мы сообщим вам время приёма. Оно придёт письмом или по телефону.
state-choose-lead = Теперь не хватает только времени приёма.
state-scheduled = Ваш приём назначен
state-scheduled-lead = Всё подготовлено. Ждём вас.
state-open = Зал ожидания открыт
state-open-lead = Заходите, лучше всего за пять минут до приёма.
done-signed = Спасибо, форма получена.
done-data = Спасибо, ваши данные сохранены.
done-chosen = Спасибо, теперь это время вашего приёма. Мы также написали вам о нём.
wish-title = Вы попросили о другом времени.
wish-text = Практика свяжется с вами. До тех пор время приёма остаётся прежним. <link>Изменить просьбу</link>
lacking-title = Нам не хватает данных
lacking-text = Без них мы не можем обработать ваш запрос. Это займёт минуту.
lacking-button = Дополнить данные
sign-again-title = Пожалуйста, подпишите ещё раз.
sign-again-text = Практика не смогла принять форму и пишет:
sign-button = Прочитать и подписать согласие
sign-paper = Вы также можете <link>распечатать форму</link> и загрузить её подписанной.
appointment-with = Врач: { $doctor }
appointment-length = { $minutes ->
    [one] Примерно { $minutes } минута
    [few] Примерно { $minutes } минуты
    [many] Примерно { $minutes } минут
   *[other] Примерно { $minutes } минуты
  }
needs-consent = Чтобы разговор мог состояться, нам сначала нужно ваше согласие.
to-visit = К видеоприёму
opens-at = Зал ожидания открывается: { $when }.
to-calendar = В мой календарь
other-device-title = Лучше на другом устройстве?
other-device-text = Откройте там <address>{ $address }</address> и введите этот код:
meanwhile-title = А пока
meanwhile-text = Проверьте, работают ли камера и микрофон на вашем устройстве. Это займёт две минуты.
more-label = Другое
more-data = Посмотреть и изменить данные
more-consent-copy = Моё подписанное согласие (PDF, на немецком)
more-time = Попросить о другом времени
more-cancel = Отменить приём
more-withdraw = Отозвать согласие
more-take-back = Отозвать запрос
times-taken-title = К сожалению, это время только что заняли.
times-another = Пожалуйста, выберите другое.
times-gone = Свободного времени больше не осталось.
times-gone-keep = Время вашего приёма остаётся прежним.
call-us = Пожалуйста, позвоните нам.
call-us-at = Пожалуйста, позвоните нам: <phone/>
times-title = Выберите время приёма
times-title-move = Хотите другое время?
times-stay = Время вашего приёма остаётся, пока вы ничего не выбрали.
times-label = Свободное время
times-missing = Пожалуйста, нажмите на один из вариантов времени.
times-one = { $day }, <strong>{ $time }</strong>
times-with = { $minutes ->
    [one] Врач: { $doctor }, примерно { $minutes } минута
    [few] Врач: { $doctor }, примерно { $minutes } минуты
    [many] Врач: { $doctor }, примерно { $minutes } минут
   *[other] Врач: { $doctor }, примерно { $minutes } минуты
  }
times-take = Выбрать это время
times-not-reserved = Это время за вами не закреплено.
times-none-fits = Ничего не подходит? Позвоните нам.
times-none-fits-at = Ничего не подходит? Позвоните нам: <phone/>
data-title = Ваши данные
data-lead = Пожалуйста, дополните то, чего не хватает. То, что уже есть, можно изменить.
data-save = Сохранить данные
back-to-page = Назад к вашей странице
