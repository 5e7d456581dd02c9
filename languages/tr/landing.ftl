landing-title = Doktorunuzla evinizden görüşün
landing-lead = Doktorunuzu tarayıcıda görür ve onunla konuşursunuz. Hesaba ya da programa ihtiyacınız yoktur.
landing-request = Görüntülü muayene iste
try-devices = Cihazımı dene
door-title = Randevunuz var mı?
door-text = { $minutes ->
    [one] E-postamızdaki bağlantıya dokunun. Ya da kodunuzu buraya yazın. Bekleme odası bir dakika önce açılır.
   *[other] E-postamızdaki bağlantıya dokunun. Ya da kodunuzu buraya yazın. Bekleme odası { $minutes } dakika önce açılır.
  }
code-label = Giriş kodu
code-hint = Dokuz karakter, örneğin <code>K7M-4QX-9TD</code>
door-button = Bekleme odasına
how-title = Nasıl yapılır
how-request = Başvurun
how-request-text = Formu doldurursunuz ya da bizi ararsınız. Size onay formunu göndeririz.
how-consent = Onay verin
how-consent-text = Ekranda ya da kâğıt üzerinde imzalarsınız. Sonra bağlantı ve kodla birlikte randevunuzu alırsınız.
how-talk = Görüşün
how-talk-text = Randevudan beş dakika önce bağlantıya dokunur ve adınızı yazarsınız. Sizi bekleme odasından içeri alırız.
promises-title = Görüşmeniz aramızda kalır
promise-encrypted = Cihazdan cihaza şifreli
promise-encrypted-text = Görüntü ve ses, cihazınız ile muayenehane arasında şifreli ve doğrudan gider gelir. Bunu görüşme sırasında bir güvenlik koduyla kontrol edebilirsiniz.
promise-no-recording = Kayıt yapılmaz
promise-no-recording-text = Ne siz ne de biz kayıt yaparız. Görüşmeden sonra cihazınızda yalnızca kendi kaydettikleriniz kalır.
promise-erased = { $days ->
    [one] Bir gün sonra silinir
   *[other] { $days } gün sonra silinir
  }
promise-erased-text = Bilgileriniz, görüşme bittikten sonra bu kadar süre sunucumuzda kalır, sonra silinir. Reklam yok, izleme yok.
contact-title = Bize böyle de ulaşabilirsiniz
contact-your-practice = Muayenehaneniz
contact-form-is-safer = E-posta bir kartpostal kadar açıktır. Başvuru için <link>form</link> daha güvenli yoldur.
contact-emergency = Acil durumda <emergency>112</emergency> numarasını arayın. Çalışma saatleri dışında nöbetçi doktor hizmeti yardımcı olur: <doctor>116 117</doctor>.
