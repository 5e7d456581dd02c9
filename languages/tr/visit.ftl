the-practice = Muayenehane
visit-step-name = Ad
visit-step-technique = Cihaz
visit-step-waiting = Bekleme odası
visit-step-call = Görüşme
script-needed = Görüntülü görüşme için tarayıcınızın JavaScript’e ihtiyacı var.
script-needed-text = Lütfen açıp sayfayı yeniden yükleyin. Ya da bizi arayın: <phone/>
no-recording = Kayıt yapmak yasaktır
talk-label = Görüşme
talk-with = Görüşme: { $other }
farewell-question = Başka bir sorunuz mu var? <phone/>
visit-lead = { $when }
visit-lead-with = { $when } · Doktor: { $doctor }
visit-invited = Görüntülü muayeneye davet: { $when }
visit-invited-with = Görüntülü muayeneye davet: { $when } · Doktor: { $doctor }
name-title = Adınız nedir?
guest-note = { $kind ->
    [relative] Muayenehane sizi davet etti (refakatçi). Beklediğinizi görür ve sizi içeri alır.
    [interpreter] Muayenehane sizi davet etti (tercüman). Beklediğinizi görür ve sizi içeri alır.
   *[guest] Muayenehane sizi davet etti (konuk). Beklediğinizi görür ve sizi içeri alır.
  }
name-label = Ad ve soyad
name-hint = Muayenehane kim olduğunuzu bilsin diye.
name-missing = Lütfen adınızı ve soyadınızı yazın.
alone-label = Kimsenin dinlemediği kapalı bir odadayım. Yanımda kim varsa başta tanıtırım.
alone-missing = Lütfen kimsenin dinlemediğini onaylayın.
technique-title = Kamera ve ses
technique-explain = Tarayıcınız şimdi kamera ve mikrofonu kullanıp kullanamayacağımızı soruyor. Lütfen “İzin ver”i seçin. Hiçbir şey kaydedilmez.
only-you-see = Bu görüntüyü yalnızca siz görürsünüz.
only-you-see-waiting = Bu görüntüyü yalnızca siz görürsünüz. Muayenehane sizi ancak görüşme başlayınca görür ve duyar.
say-something = Birkaç kelime söyleyin. Sizi duyunca çubuk hareket eder.
sound-test = Üç ses duyarsınız. Duymazsanız: sesi açın, sessiz modu kapatın.
choose-or-restart = Cihazları seçin ya da yeniden başlatın
back-to-name = Adı değiştir
stay-here = Burada kal
tell-practice = Muayenehaneye haber verin
reply-back_soon = Birazdan dönerim
reply-moment = Biraz daha zamana ihtiyacım var
reply-back = Geri döndüm
reply-phone = Lütfen beni arayın
write-along = Görüşmede yazışmak istiyorum
write-along-hint = Zor duyan ya da zor konuşan herkes için: Her harf anında karşı tarafta görünür.
fact-appointment = Randevunuz
fact-appointment-guest = Randevu
fact-length = { $minutes ->
    [one] { $time }, yaklaşık bir dakika
   *[other] { $time }, yaklaşık { $minutes } dakika
  }
fact-doctor = Doktor
keep-open = Lütfen bu sayfayı açık bırakın. <screen>Ekran açık kalır.</screen>
check-devices = Sesi ve cihazları kontrol et
move-to-phone = Telefonda devam et
help-title = Yardım
help-longer = Randevu saatinden biraz daha uzun sürebilir. Yeriniz kalır.
help-ready = Sigorta kartınızı ve ilaç planınızı hazırlayın.
help-headphones = Kulaklık yankıyı önler.
help-call = Bir şey çalışmazsa bizi arayın: <phone/>
leave-waiting = Bekleme odasından çık
large-phone = <label>Bizi arayın:</label> <phone/>
