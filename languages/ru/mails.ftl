mail-greeting = Здравствуйте, { $name }
mail-greeting-nameless = Здравствуйте
mail-your-practice = Ваша практика
mail-regards = С уважением
mail-phone = Телефон
mail-call = Позвоните нам.
mail-call-at = Позвоните нам: { $phone }.
mail-automatic = Это письмо отправлено автоматически.
mail-automatic-reply = Это письмо отправлено автоматически. Если у вас есть вопросы, просто ответьте на него. Дату рождения, больничную кассу и номер застрахованного, пожалуйста, не пишите в письме: форма на нашей странице безопаснее.
mail-personal-link = В письме есть ваша личная ссылка. Пожалуйста, никому её не передавайте.
mail-emergency = В неотложном случае этот путь слишком медленный: звоните 112. Вне часов приёма поможет дежурная врачебная служба по номеру 116117.
mail-in-german = Практика пишет на немецком:
mail-request_received-subject = Ваш видеоприём: запрос получен
mail-request_received-body =
    { $greeting }!

    Мы получили ваш запрос на видеоприём. Мы рассмотрим его и свяжемся с вами. Сейчас вам ничего не нужно делать.
mail-ask_missing-subject = Ваш видеоприём: пожалуйста, дополните данные
mail-ask_missing-body =
    { $greeting }!

    Для вашего видеоприёма нам не хватает данных. Пожалуйста, дополните их на вашей личной странице.
mail-declined-subject = Ваш видеоприём: наш ответ
mail-declined-body =
    { $greeting }!

    Спасибо за ваш запрос. К сожалению, мы не можем предложить вам видеоприём.
mail-consent_form-subject = Ваш видеоприём: пожалуйста, подпишите
mail-consent_form-body =
    { $greeting }!

    Мы охотно поговорим с вами по видео. Сначала нам нужно ваше согласие. { $next }
mail-next-below = Время приёма вы выбираете сами: варианты указаны ниже.
mail-next-later = После этого мы пришлём вам время приёма.
mail-consent_and_appointment-subject = Ваш видеоприём { $when }: пожалуйста, подпишите
mail-consent_and_appointment-body =
    { $greeting }!

    Мы зарезервировали время для вашего видеоприёма: { $when }. Чтобы он состоялся, нам сначала нужно ваше согласие.
mail-consent_accepted-subject = Ваш видеоприём: форма принята
mail-consent_accepted-body =
    { $greeting }!

    Спасибо, ваше согласие у нас. { $next }
mail-next-stays = Время вашего приёма остаётся прежним: { $when }.
mail-next-choose = Теперь не хватает только времени приёма: пожалуйста, выберите один из вариантов на вашей личной странице.
mail-next-appointment = Далее мы пришлём вам время приёма. Сейчас вам ничего не нужно делать.
mail-consent_rejected-subject = Ваш видеоприём: пожалуйста, подпишите ещё раз
mail-consent_rejected-body =
    { $greeting }!

    Ваша подписанная форма получена. К сожалению, в таком виде мы не можем её использовать:
mail-times_offered-subject = Ваш видеоприём: пожалуйста, выберите время
mail-times_offered-body =
    { $greeting }!

    Когда вам удобно? Пожалуйста, выберите один из этих вариантов времени.
mail-appointment-subject = Ваш видеоприём: { $when }
mail-appointment-body =
    { $greeting }!

    Ваш видеоприём назначен.
mail-appointment_moved-subject = Ваш видеоприём изменён: { $when }
mail-appointment_moved-body =
    { $greeting }!

    { $event } Ваша ссылка и код для входа остаются прежними.
mail-moved-doctor = На вашем видеоприёме с вами теперь будет говорить другой врач: { $doctor }. Время остаётся прежним.
mail-moved-same = В вашем видеоприёме кое-что изменилось. Время остаётся прежним.
mail-moved-time = Мы перенесли ваш видеоприём. Прежнее время больше не действует: { $when }.
mail-appointment_cancelled-subject = { $about }: отменён
mail-about-appointment = Ваш видеоприём { $when }
mail-about-visit = Ваш видеоприём
mail-appointment_cancelled-body =
    { $greeting }!

    { $event }
mail-cancelled-yours-time = Вы отменили свой видеоприём: { $when }. Он не состоится.
mail-cancelled-yours = Вы отменили свой видеоприём. Он не состоится.
mail-cancelled-ours-time = К сожалению, мы вынуждены отменить ваш видеоприём: { $when }. Просим прощения за неудобства.
mail-cancelled-ours = К сожалению, мы вынуждены отменить ваш видеоприём. Просим прощения за неудобства.
mail-withdrawn-subject = Ваш видеоприём: подтверждение
mail-withdrawn-body =
    { $greeting }!

    { $event }
mail-withdrawn-consent = Вы отозвали своё согласие на видеоприём. Настоящим письмом мы это подтверждаем.
mail-withdrawn-request = Вы отозвали свой запрос на видеоприём. Настоящим письмом мы это подтверждаем.
mail-guest_invitation-subject = Видеоприём: приглашение
mail-guest_invitation-body =
    { $greeting }!

    Вас приглашают на видеоприём. Врач: { $doctor }. Время: { $when }.
mail-with-us = наша практика
mail-reminder_day-subject = Ваш видеоприём { $when }: напоминание
mail-reminder_day-body =
    { $greeting }!

    Напоминаем о вашем видеоприёме: { $when }.
mail-reminder_hour-subject = Ваш видеоприём в { $time }: напоминание
mail-reminder_hour-body =
    { $greeting }!

    Ваш видеоприём скоро начнётся: в { $time }.
mail-answer-subject = Ваш видеоприём: сообщение от практики
mail-answer-body =
    { $greeting }!

    Спасибо за ваше сообщение.
mail-answer_thanks-subject = Ваш видеоприём: сообщение получено
mail-answer_thanks-body =
    { $greeting }!

    Спасибо за ваше сообщение. Мы прочитали его и занимаемся этим.
mail-answer_call-subject = Ваш видеоприём: пожалуйста, позвоните
mail-answer_call-body =
    { $greeting }!

    Спасибо за ваше сообщение. Это лучше всего обсудить по телефону. Наш номер: { $phone }.
mail-answer_unreadable-subject = Ваш видеоприём: пожалуйста, отправьте ещё раз
mail-answer_unreadable-body =
    { $greeting }!

    Ваше письмо получено, но мы не можем его открыть: оно зашифровано или упаковано. Пожалуйста, отправьте его ещё раз без шифрования, форму — в виде PDF. Безопаснее сделать это через вашу личную страницу.
