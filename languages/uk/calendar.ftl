calendar-title = Відеоприйом { $practice }
calendar-practice = практика
calendar-link = Посилання на відеоприйом ви знайдете в нашому листі з позначкою [{ $reference }] у темі.
calendar-device = На іншому пристрої: відкрийте { $address } і введіть код для входу з листа.
calendar-help-at = Скасування або допомога, телефон практики: { $phone }
calendar-help = Скасування або допомога: зателефонуйте нам.
