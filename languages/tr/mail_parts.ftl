mail-to-page = Kişisel sayfanıza git
mail-own-page = Kişisel sayfanız
mail-code = Giriş kodunuz
mail-code-text = Koda yalnızca başka bir cihaz kullanırsanız ihtiyacınız olur. Orada bu adresi açın ve kodu girin.
mail-code-link = Kodla giriş
mail-how-title = Nasıl yapılır
mail-how-open = Bağlantıyı randevudan yaklaşık 5 dakika önce açın. Bekleme odasının açılış saati: { $time }. Hesap ya da ek bir program gerekmez.
mail-how-allow = Kamera ve mikrofona izin verin, adınızı ve soyadınızı yazın.
mail-how-wait = Bekleme odasında bekleyin. { $doctor } geldiğinizi görür ve sizi içeri alır.
mail-how-wait-practice = Bekleme odasında bekleyin. Muayenehane geldiğinizi görür ve sizi içeri alır.
mail-room = Lütfen sessiz, kapalı bir odada olun. Görüşmeyi hiç kimse kaydedemez.
mail-try-title = Önceden deneyin
mail-try = Kamerayı, mikrofonu ve hoparlörü birkaç gün önce, en iyisi görüşmede kullanacağınız cihazla deneyin.
mail-check = Cihazımı dene
mail-calendar = Randevu, takvim kaydı olarak ektedir (invite.ics).
mail-help-title = İptal ya da yardım
mail-help = Randevuyu kişisel sayfanızda iptal edebilirsiniz. Bir şey olmuyor mu?
mail-fact-date = Tarih
mail-fact-time = Saat
mail-clock = { $time }
mail-fact-length = Süre
mail-fact-doctor = Doktor
mail-length = { $minutes ->
    [one] yaklaşık bir dakika
   *[other] yaklaşık { $minutes } dakika
  }
mail-offers-title = Bu zamanlardan birini seçebilirsiniz
mail-offer = { $when }, doktor: { $doctor }
mail-choose = Randevu seç
mail-offers-soon = Lütfen bekletmeden seçin: Bu zamanlar sizin için ayrılmış değildir. Hiçbiri uymuyor mu?
mail-calendar-out = Randevu takviminizde mi? Ekteki dosya (invite.ics) onu oradan siler.
mail-new-appointment = Yeni bir randevu ister misiniz?
mail-or-request = Ya da yeni bir başvuru gönderin.
mail-new-request = Yeni başvuru
mail-sign-title = Nasıl imzalayabilirsiniz
mail-sign-screen = Ekranda: Bağlantıyı açın, parmağınızla ya da fareyle imzalayın. En hızlısı budur.
mail-sign-paper = Kâğıtta: Ekteki formu yazdırıp imzalayın. Aynı bağlantıdan PDF ya da sayfaların fotoğrafları olarak yükleyin.
mail-sign-paper-page = Kâğıtta: Formu kişisel sayfanızdan yazdırıp imzalayın. Aynı bağlantıdan PDF ya da sayfaların fotoğrafları olarak yükleyin.
mail-sign-mail = E-postayla: Bu mesajı yanıtlayın ve imzalı formu PDF ya da fotoğraf olarak ekleyin. Bağlantı daha güvenlidir, çünkü bir e-posta kartpostal kadar açıktır.
mail-blanks = Ekteki formda doğum tarihi, sağlık sigortası ve sigorta numarası boştur, çünkü bunlar bir e-postaya yazılmaz. Lütfen elle doldurun. Ya da doldurulmuş formu kişisel sayfanızdan yazdırın:
mail-blanks-link = Doldurulmuş form
mail-consent-free = Onay vermek isteğe bağlıdır. Bunun yerine muayenehaneye gelebilir ya da arayabilirsiniz. Onayınızı kişisel sayfanızda istediğiniz zaman geri alabilirsiniz.
mail-consent-missing = Görüşmenin yapılabilmesi için önce onayınıza ihtiyacımız var.
mail-first-consent = Önce: Onayınız
mail-then-appointment = Sonra: Randevunuz
mail-accepted = İmzalı formu da orada bulursunuz. Onayınızı orada istediğiniz zaman geri alabilirsiniz.
mail-next-title = Bundan sonra
mail-next-form = Size onay formunu göndeririz.
mail-next-sign = Formu imzalarsınız, en kolayı ekranda.
mail-next-time = Bağlantı ve giriş koduyla birlikte randevunuzu alırsınız.
mail-not-you = Başvuruyu siz göndermediniz mi? O zaman biri yanlışlıkla sizin adresinizi yazmış. Lütfen bu mesajı silin.
mail-phone-number = Telefon numarası
mail-not-by-mail = Lütfen bu bilgileri bu mesajı yanıtlayarak göndermeyin: Sayfanızda daha iyi korunurlar.
mail-other-way = Başka yollarla sizin için buradayız.
mail-guest-open = Bu bağlantıyı yaklaşık beş dakika önce açın. Hesap ya da program gerekmez.
mail-guest-code = Başka bir cihazda giriş kodu: { $code }. Bağlantı ve kod yalnızca sizin içindir.
mail-guest-join = Kodla giriş
mail-guest-cannot = Hiçbir şey kaydedilmez. Katılamıyor musunuz?
mail-ready-title = Hazır bulundurun
mail-ready-device = Kamerası, mikrofonu ve hoparlörü olan, şarjlı ya da prize takılı bir cihaz.
mail-ready-room = Sessiz, kapalı bir oda.
mail-ready-card = Sigorta kartınız.
mail-try-today = Cihazı en iyisi bugün deneyin.
mail-room-open = Bekleme odasının açılış saati: { $time }.
mail-open-link = Bağlantıyı yaklaşık 5 dakika önce açın. Bekleme odasının açılış saati: { $time }.
mail-withdrawn-none = Görüntülü muayene yapılmayacak.
mail-withdrawn-appointment = Görüntülü randevunuz yapılmayacak: { $when }. Takviminizdeyse, ekteki dosya (invite.ics) onu oradan siler.
mail-erased = { $days ->
    [one] Bilgileriniz burada bir gün sonra silinir. Bu size bir zarar vermez.
   *[other] Bilgileriniz burada { $days } gün sonra silinir. Bu size bir zarar vermez.
  }
mail-erased-form = { $days ->
    [one] Bilgileriniz ve form burada bir gün sonra silinir. Bu size bir zarar vermez.
   *[other] Bilgileriniz ve form burada { $days } gün sonra silinir. Bu size bir zarar vermez.
  }
