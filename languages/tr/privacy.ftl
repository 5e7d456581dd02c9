privacy-lead = Görüntülü muayenede hangi verilerin oluştuğu, bunları kimin gördüğü ve ne zaman silindikleri burada yazar.
privacy-summary = En önemlileri
privacy-summary-direct = Ağın izin verdiği yerde görüşme, cihazınız ile muayenehanenin cihazı arasında doğrudan yapılır. Her zaman şifrelidir.
privacy-summary-record = Kimse kayıt yapmaz: Ne görüntü ne ses ne de yazılan mesajlar kaydedilir.
privacy-summary-ads = Reklam yok, izleme yok, yabancı sunuculardan içerik yok.
privacy-summary-erase = Bu sunucu verilerinizi, görüntülü muayene bittikten { $days ->
    [one] { $days } gün
   *[other] { $days } gün
  } sonra siler.
privacy-who = Kim sorumludur
privacy-responsible = Sorumlu: <value/>
privacy-officer = Veri koruma görevlisi: <value/>
privacy-what = Hangi verileri işleriz
privacy-request = Başvurduğunuzda
privacy-request-text = Ad, soyad, doğum tarihi, telefon numarası, sağlık sigortası, sigorta numarası, e-posta adresi ve okuduğunuz dil. Telefonla ararsanız söylediklerinizi muayenehane girer; o zaman e-posta adresi gerekmez. Başvurunuzun nedenini ya da tanıları burada sormayız. E-postayla başvurursanız sunucu bu bilgileri e-postanızdan okur ve metninizi muayenehane karar verene kadar saklar. Sonradan e-postayla ya da sayfanızda yazdıklarınız başvurunuzla birlikte saklanır ve onunla birlikte silinir. E-postadan daha güvenli olan yol <form>formdur</form>.
privacy-check = Cihazınızı denediğinizde
privacy-check-text = Cihazınız kendisini ve sunucumuza giden yolu kontrol eder. Sonucu yalnızca siz muayenehaneye gönderirseniz saklarız: neyin çalıştığını, neyin çalışmadığını, neyin ölçüldüğünü ve hangi tarayıcının kullanıldığını. Kişisel sayfanızdan gönderirseniz sonuç başvurunuza eklenir.
privacy-agree = Onay verdiğinizde
privacy-agree-text = İmzalı onayınız; zamanı, adınız ve kabul ettiğiniz metnin sürümüyle birlikte. Ayrıca size randevuyu hatırlatıp hatırlatamayacağımız ve dosya alışverişi yapıp yapamayacağımız.
privacy-visit = Randevuya geldiğinizde
privacy-visit-text = Randevunun zamanı, girişte yazdığınız ad, kimsenin dinlemediğine dair onayınız ve ne zaman geldiğiniz, ne zaman içeri alındığınız, ne zaman ayrıldığınız. Ayrıca muayenehanenin sonunda not ettikleri: güvenlik kodunun karşılaştırılıp karşılaştırılmadığı ve ne kararlaştırıldığı.
privacy-guests = Muayenehane başka kişileri davet ettiğinde
privacy-guests-text = Size eşlik eden ya da sizin için tercümanlık yapan kişi kendi bağlantısını ve kodunu alır. Bu kişinin adını, davetin gönderildiği e-posta adresini, ne için katıldığını, girişte yazdığı adı, ne zaman geldiğini ve ne zaman içeri alındığını saklarız.
privacy-talk = Görüşme sırasında
privacy-talk-text = Görüntü, ses, mesajlar, eş zamanlı metin ve dosyalar yalnızca görüşmeye katılan cihazlar arasında gidip gelir. Sunucuda saklanmazlar. Altyazıyı, onu gösteren cihazın kendisi yazar; altyazı da saklanmaz. Bu cihazların her biri ötekilerin IP adreslerini öğrenebilir. Doğrudan bağlantının mümkün olmadığı yerde bir aktarıcı sunucu (TURN) şifreli verileri iletir. Onları okuyamaz.
privacy-pages = Bu sayfaları açtığınızda
privacy-pages-text = Sunucunun yanıt verebilmek ve kötüye kullanımı önlemek için IP adresinize ihtiyacı vardır. Adresi bunun için kısa bir süre çalışma belleğinde tutar. Bir form gönderdiğinizde gördüğünüz sayfa da girdiklerinizle birlikte on dakika orada kalır. Sunucunun günlüğünde ad, giriş kodu ya da kişisel bağlantı bulunmaz. İkinci bir günlük, muayenehanede kimin başvurunuzla ilgili ne zaman ne yaptığını kaydeder.
privacy-device = Cihazınızda
privacy-device-text = Hasta olarak size çerez verilmez. Ziyaretiniz sırasında sayfa, yazdığınız adı, bekleme odasındaki yerinizi ve yazışmak isteyip istemediğinizi yalnızca bu pencerede aklında tutar; böylece sayfa yeniden yüklenince hiçbir şey kaybolmaz. Görüşme bitince bu da silinir. Seçtiğiniz dil, yazı boyutu ve kontrast sayfanın adresinde yazar. Tarayıcınız bu adresleri siz silene kadar geçmişinde tutar. Yalnızca muayenehane çalışanlarına oturum açmaları için bir çerez verilir.
privacy-basis = Ne için ve hangi dayanakla
privacy-basis-text = Verilere, görüntülü muayenenizi hazırlamak ve yapmak için ihtiyacımız var. Görüntülü muayenenin dayanağı açık onayınızdır: Genel Veri Koruma Tüzüğü (GDPR, Almanca DSGVO), madde 9 fıkra 2 bent a ve madde 7. Başvurunuz ve randevunun kararlaştırılması için dayanak tedavi sözleşmesidir: GDPR madde 6 fıkra 1 bent b, madde 9 fıkra 2 bent h. Sunucunun güvenli çalışması için dayanak, bu konudaki meşru menfaatimizdir: GDPR madde 6 fıkra 1 bent f.
privacy-voluntary = Görüntülü muayene gönüllüdür. İstediğiniz zaman bunun yerine muayenehaneye gelebilir ya da telefon edebilirsiniz. Zorunlu bilgiler olmadan kim olduğunuzu bilemeyiz ve görüntülü muayene sunamayız.
privacy-recipients = Verileri kim alır
privacy-recipients-text = Yalnızca muayenehanenin ekibi. Orada herkes sır saklamakla yükümlüdür (§ 203 StGB). Ayrıca bizim için çalışanlar:
privacy-hosting = Sunucu ve aktarıcı
privacy-mail = E-posta sağlayıcısı
privacy-sms = SMS sağlayıcısı
privacy-mails-hold = E-postalarda adınız, randevu ve giriş bilgileri yazar; bazılarında telefon numaranızla birlikte imzalanacak form da vardır. Doğum tarihi, sigorta, neden ya da tanı yazmaz.
privacy-messages-hold = E-postalarda adınız, randevu ve giriş bilgileri yazar; bazılarında telefon numaranızla birlikte imzalanacak form da vardır. Doğum tarihi, sigorta, neden ya da tanı yazmaz. SMS’lerde yalnızca randevu ve giriş bilgileri yazar. SMS, bize cep telefonu numarası verenlere gider; sağlayıcı bu numarayı ve bu metni alır.
privacy-abroad = Verilerin Avrupa Birliği dışındaki ülkelere aktarılması öngörülmemiştir. Otomatik verilen kararlar yoktur.
privacy-erasing = Ne zaman sileriz
privacy-erasing-text = Görüntülü muayenenin bitmesinden, iptalinden ya da reddinden { $days ->
    [one] { $days } gün
   *[other] { $days } gün
  } sonra sunucu onunla ilgili her şeyi siler: bilgileri, onayı, e-postaları, zamanları. Bu, aynı süre boyunca artık hiçbir şey olmayan başvurular için de geçerlidir. Silme otomatik olarak yapılır.
privacy-erasing-backups = Şifreli yedek kopyalarda en fazla { $days ->
    [one] { $days } gün
   *[other] { $days } gün
  } daha kalır.
privacy-erasing-most = Toplam süre hiçbir zaman 90 günü geçmez. Geriye yalnızca üç aylık dönemde kaç görüntülü muayene yapıldığı kalır; adlar kalmaz.
privacy-erasing-mailbox = Bize yazdığınız e-postalar muayenehanenin posta kutusunda da bulunur. Onları oradan muayenehane kendisi siler.
privacy-record = Tedavinizle ilgili olanları, onayınızı da, muayenehane bu sunucudan ayrı olarak kendi hasta dosyasında tutar. Bunun için yasal süreler geçerlidir, genellikle on yıl (§ 630f BGB).
privacy-protect = Nasıl koruruz
privacy-protect-text = Bütün sayfalar şifreli olarak aktarılır (TLS). Görüşme cihazdan cihaza şifrelidir (DTLS-SRTP). Görüşme sırasında sayfa her iki tarafa da bir güvenlik kodu gösterir. Kodu birbirinize okuduğunuzda aynı çıkarsa arada kimse yoktur. Kişisel bilgileriniz sunucuda şifreli durur.
privacy-rights = Haklarınız
privacy-right-withdraw = <strong>Geri alma:</strong> Onayınızı istediğiniz zaman geri alabilirsiniz, kişisel sayfanızda ya da telefonla. O zamana kadar olanlar hukuka uygun kalır.
privacy-right-access = <strong>Bilgi alma:</strong> Bizde hangi verilerinizin bulunduğunu öğrenebilir ve bir kopyasını alabilirsiniz.
privacy-right-correct = <strong>Düzeltme, silme, kısıtlama:</strong> Yanlışları düzeltmemizi, verileri silmemizi ya da şimdilik kullanmamamızı isteyebilirsiniz.
privacy-right-take = <strong>Taşıma:</strong> Bilgilerinizi yaygın kullanılan bir dosya biçiminde alabilirsiniz.
privacy-right-object = <strong>İtiraz:</strong> Meşru bir menfaate dayandığımız yerde itiraz edebilirsiniz.
privacy-right-complain = <strong>Şikâyet:</strong> Veri koruma denetim kurumuna şikâyette bulunabilirsiniz: <value/>
privacy-right-how = Muayenehaneye bir telefon ya da bir e-posta yeter.
