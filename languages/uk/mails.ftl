mail-greeting = Добрий день, { $name }
mail-greeting-nameless = Добрий день
mail-your-practice = Ваша практика
mail-regards = З повагою
mail-phone = Телефон
mail-call = Зателефонуйте нам.
mail-call-at = Зателефонуйте нам: { $phone }.
mail-automatic = Цей лист надіслано автоматично.
mail-automatic-reply = Цей лист надіслано автоматично. Якщо у вас є запитання, просто дайте на нього відповідь. Дату народження, лікарняну касу та номер застрахованої особи, будь ласка, не пишіть у листі: форма на нашій сторінці безпечніша.
mail-personal-link = У листі є ваше особисте посилання. Будь ласка, нікому його не передавайте.
mail-emergency = У невідкладному випадку цей шлях надто повільний: телефонуйте 112. Поза годинами прийому допоможе чергова лікарська служба за номером 116117.
mail-in-german = Практика пише німецькою:
mail-request_received-subject = Ваш відеоприйом: запит отримано
mail-request_received-body =
    { $greeting }!

    Ми отримали ваш запит на відеоприйом. Ми розглянемо його і звʼяжемося з вами. Зараз вам нічого не потрібно робити.
mail-ask_missing-subject = Ваш відеоприйом: будь ласка, доповніть дані
mail-ask_missing-body =
    { $greeting }!

    Для вашого відеоприйому нам бракує даних. Будь ласка, доповніть їх на вашій особистій сторінці.
mail-declined-subject = Ваш відеоприйом: наша відповідь
mail-declined-body =
    { $greeting }!

    Дякуємо за ваш запит. На жаль, ми не можемо запропонувати вам відеоприйом.
mail-consent_form-subject = Ваш відеоприйом: будь ласка, підпишіть
mail-consent_form-body =
    { $greeting }!

    Ми охоче поговоримо з вами по відео. Спершу нам потрібна ваша згода. { $next }
mail-next-below = Час прийому ви обираєте самі: варіанти наведено нижче.
mail-next-later = Після цього ми надішлемо вам час прийому.
mail-consent_and_appointment-subject = Ваш відеоприйом { $when }: будь ласка, підпишіть
mail-consent_and_appointment-body =
    { $greeting }!

    Ми зарезервували час для вашого відеоприйому: { $when }. Щоб він відбувся, нам спершу потрібна ваша згода.
mail-consent_accepted-subject = Ваш відеоприйом: форму прийнято
mail-consent_accepted-body =
    { $greeting }!

    Дякуємо, ваша згода у нас. { $next }
mail-next-stays = Час вашого прийому залишається без змін: { $when }.
mail-next-choose = Тепер бракує лише часу прийому: будь ласка, оберіть один із варіантів на вашій особистій сторінці.
mail-next-appointment = Далі ми надішлемо вам час прийому. Зараз вам нічого не потрібно робити.
mail-consent_rejected-subject = Ваш відеоприйом: будь ласка, підпишіть ще раз
mail-consent_rejected-body =
    { $greeting }!

    Ваша підписана форма надійшла. На жаль, у такому вигляді ми не можемо її використати:
mail-times_offered-subject = Ваш відеоприйом: будь ласка, оберіть час
mail-times_offered-body =
    { $greeting }!

    Коли вам зручно? Будь ласка, оберіть один із цих варіантів часу.
mail-appointment-subject = Ваш відеоприйом: { $when }
mail-appointment-body =
    { $greeting }!

    Ваш відеоприйом призначено.
mail-appointment_moved-subject = Ваш відеоприйом змінено: { $when }
mail-appointment_moved-body =
    { $greeting }!

    { $event } Ваше посилання і код для входу залишаються без змін.
mail-moved-doctor = На вашому відеоприйомі з вами тепер говоритиме інший лікар: { $doctor }. Час залишається без змін.
mail-moved-same = У вашому відеоприйомі дещо змінилося. Час залишається без змін.
mail-moved-time = Ми перенесли ваш відеоприйом. Попередній час більше не дійсний: { $when }.
mail-appointment_cancelled-subject = { $about }: скасовано
mail-about-appointment = Ваш відеоприйом { $when }
mail-about-visit = Ваш відеоприйом
mail-appointment_cancelled-body =
    { $greeting }!

    { $event }
mail-cancelled-yours-time = Ви скасували свій відеоприйом: { $when }. Він не відбудеться.
mail-cancelled-yours = Ви скасували свій відеоприйом. Він не відбудеться.
mail-cancelled-ours-time = На жаль, ми змушені скасувати ваш відеоприйом: { $when }. Просимо вибачення за незручності.
mail-cancelled-ours = На жаль, ми змушені скасувати ваш відеоприйом. Просимо вибачення за незручності.
mail-withdrawn-subject = Ваш відеоприйом: підтвердження
mail-withdrawn-body =
    { $greeting }!

    { $event }
mail-withdrawn-consent = Ви відкликали свою згоду на відеоприйом. Цим листом ми це підтверджуємо.
mail-withdrawn-request = Ви відкликали свій запит на відеоприйом. Цим листом ми це підтверджуємо.
mail-guest_invitation-subject = Відеоприйом: запрошення
mail-guest_invitation-body =
    { $greeting }!

    Вас запрошено на відеоприйом. Лікар: { $doctor }. Час: { $when }.
mail-with-us = наша практика
mail-reminder_day-subject = Ваш відеоприйом { $when }: нагадування
mail-reminder_day-body =
    { $greeting }!

    Нагадуємо про ваш відеоприйом: { $when }.
mail-reminder_hour-subject = Ваш відеоприйом о { $time }: нагадування
mail-reminder_hour-body =
    { $greeting }!

    Ваш відеоприйом скоро почнеться: о { $time }.
mail-answer-subject = Ваш відеоприйом: повідомлення від практики
mail-answer-body =
    { $greeting }!

    Дякуємо за ваше повідомлення.
mail-answer_thanks-subject = Ваш відеоприйом: повідомлення отримано
mail-answer_thanks-body =
    { $greeting }!

    Дякуємо за ваше повідомлення. Ми прочитали його і займаємося цим.
mail-answer_call-subject = Ваш відеоприйом: будь ласка, зателефонуйте
mail-answer_call-body =
    { $greeting }!

    Дякуємо за ваше повідомлення. Це найкраще обговорити телефоном. Наш номер: { $phone }.
mail-answer_unreadable-subject = Ваш відеоприйом: будь ласка, надішліть ще раз
mail-answer_unreadable-body =
    { $greeting }!

    Ваш лист надійшов, але ми не можемо його відкрити: він зашифрований або запакований. Будь ласка, надішліть його ще раз без шифрування, форму — як PDF. Безпечніше зробити це через вашу особисту сторінку.
