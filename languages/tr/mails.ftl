mail-greeting = Merhaba { $name }
mail-greeting-nameless = Merhaba
mail-your-practice = Muayenehaneniz
mail-regards = Saygılarımızla
mail-phone = Telefon
mail-call = Bizi arayın.
mail-call-at = Bizi arayın: { $phone }.
mail-automatic = Bu mesaj otomatik olarak gönderildi.
mail-automatic-reply = Bu mesaj otomatik olarak gönderildi. Sorunuz varsa bu mesajı yanıtlamanız yeterli. Doğum tarihinizi, sağlık sigortanızı ve sigorta numaranızı lütfen e-postaya yazmayın: Sayfamızdaki form daha güvenlidir.
mail-personal-link = Bu mesajda kişisel bağlantınız var. Lütfen başkasına vermeyin.
mail-emergency = Acil durumlarda bu yol çok yavaştır: 112’yi arayın. Muayene saatleri dışında 116117 numaralı nöbetçi doktor hattı size yardım eder.
mail-in-german = Muayenehane Almanca olarak şunu yazıyor:
mail-request_received-subject = Görüntülü muayeneniz: Başvuru alındı
mail-request_received-body =
    { $greeting },

    Görüntülü muayene başvurunuzu aldık. Başvurunuza bakıp size haber vereceğiz. Şimdi bir şey yapmanız gerekmiyor.
mail-ask_missing-subject = Görüntülü muayeneniz: Lütfen tamamlayın
mail-ask_missing-body =
    { $greeting },

    Görüntülü muayeneniz için bazı bilgiler eksik. Lütfen bunları kişisel sayfanızda tamamlayın.
mail-declined-subject = Görüntülü muayeneniz: Yanıtımız
mail-declined-body =
    { $greeting },

    Başvurunuz için teşekkür ederiz. Ne yazık ki size görüntülü muayene sunamıyoruz.
mail-consent_form-subject = Görüntülü muayeneniz: Lütfen imzalayın
mail-consent_form-body =
    { $greeting },

    Sizinle görüntülü olarak görüşmekten memnuniyet duyarız. Önce onayınıza ihtiyacımız var. { $next }
mail-next-below = Randevuyu kendiniz seçersiniz: Zamanlar aşağıda.
mail-next-later = Ardından size randevunuzu göndeririz.
mail-consent_and_appointment-subject = Görüntülü randevunuz { $when }: Lütfen imzalayın
mail-consent_and_appointment-body =
    { $greeting },

    Görüntülü muayeneniz için bir randevu ayırdık: { $when }. Muayenenin yapılabilmesi için önce onayınıza ihtiyacımız var.
mail-consent_accepted-subject = Görüntülü muayeneniz: Form kabul edildi
mail-consent_accepted-body =
    { $greeting },

    Teşekkür ederiz, onayınız bize ulaştı. { $next }
mail-next-stays = Randevunuz olduğu gibi kalıyor: { $when }.
mail-next-choose = Artık yalnızca randevu eksik: Lütfen kişisel sayfanızdaki zamanlardan birini seçin.
mail-next-appointment = Şimdi size randevunuzu göndereceğiz. Bir şey yapmanız gerekmiyor.
mail-consent_rejected-subject = Görüntülü muayeneniz: Lütfen bir kez daha imzalayın
mail-consent_rejected-body =
    { $greeting },

    İmzaladığınız form bize ulaştı. Ne yazık ki bu haliyle kullanamıyoruz:
mail-times_offered-subject = Görüntülü muayeneniz: Lütfen randevu seçin
mail-times_offered-body =
    { $greeting },

    Size ne zaman uyar? Lütfen bu zamanlardan birini seçin.
mail-appointment-subject = Görüntülü randevunuz: { $when }
mail-appointment-body =
    { $greeting },

    Görüntülü muayene randevunuz hazır.
mail-appointment_moved-subject = Görüntülü randevunuz değişti: { $when }
mail-appointment_moved-body =
    { $greeting },

    { $event } Bağlantınız ve giriş kodunuz aynı kalıyor.
mail-moved-doctor = Görüntülü muayenenizde artık şu doktorla görüşeceksiniz: { $doctor }. Zaman aynı kalıyor.
mail-moved-same = Görüntülü muayenenizle ilgili bir şey değişti. Zaman aynı kalıyor.
mail-moved-time = Görüntülü muayene randevunuzu başka bir zamana aldık. Önceki randevu artık geçerli değil: { $when }.
mail-appointment_cancelled-subject = { $about }: iptal edildi
mail-about-appointment = Görüntülü randevunuz { $when }
mail-about-visit = Görüntülü muayeneniz
mail-appointment_cancelled-body =
    { $greeting },

    { $event }
mail-cancelled-yours-time = Görüntülü randevunuzu iptal ettiniz: { $when }. Bu randevu yapılmayacak.
mail-cancelled-yours = Görüntülü muayenenizi iptal ettiniz. Muayene yapılmayacak.
mail-cancelled-ours-time = Ne yazık ki görüntülü randevunuzu iptal etmek zorundayız: { $when }. Verdiğimiz rahatsızlık için özür dileriz.
mail-cancelled-ours = Ne yazık ki görüntülü muayenenizi iptal etmek zorundayız. Verdiğimiz rahatsızlık için özür dileriz.
mail-withdrawn-subject = Görüntülü muayeneniz: Teyit
mail-withdrawn-body =
    { $greeting },

    { $event }
mail-withdrawn-consent = Görüntülü muayene için verdiğiniz onayı geri aldınız. Bunu size teyit ederiz.
mail-withdrawn-request = Görüntülü muayene başvurunuzu geri çektiniz. Bunu size teyit ederiz.
mail-guest_invitation-subject = Görüntülü muayene: Davet
mail-guest_invitation-body =
    { $greeting },

    Bir görüntülü muayeneye davetlisiniz. Doktor: { $doctor }. Zaman: { $when }.
mail-with-us = muayenehanemiz
mail-reminder_day-subject = Görüntülü randevunuz { $when }: Hatırlatma
mail-reminder_day-body =
    { $greeting },

    Görüntülü muayenenizi hatırlatırız: { $when }.
mail-reminder_hour-subject = Görüntülü randevunuz, { $time }: Hatırlatma
mail-reminder_hour-body =
    { $greeting },

    Görüntülü muayeneniz birazdan başlıyor. { $time }.
mail-answer-subject = Görüntülü muayeneniz: Muayenehaneden mesaj
mail-answer-body =
    { $greeting },

    Mesajınız için teşekkür ederiz.
mail-answer_thanks-subject = Görüntülü muayeneniz: Mesajınız alındı
mail-answer_thanks-body =
    { $greeting },

    Mesajınız için teşekkür ederiz. Mesajınızı okuduk, konuyla ilgileniyoruz.
mail-answer_call-subject = Görüntülü muayeneniz: Lütfen arayın
mail-answer_call-body =
    { $greeting },

    Mesajınız için teşekkür ederiz. Bunu en iyisi telefonda konuşalım. Telefon numaramız: { $phone }.
mail-answer_unreadable-subject = Görüntülü muayeneniz: Lütfen yeniden gönderin
mail-answer_unreadable-body =
    { $greeting },

    Mesajınız bize ulaştı, ama açamıyoruz: Şifrelenmiş ya da paketlenmiş. Lütfen şifrelemeden yeniden gönderin, form ise PDF olarak. Kişisel sayfanız daha güvenli bir yoldur.
