volume-percent = yüzde { $percent }
with-name = { $label }: { $name }
code-chip = { $verdict ->
    [forming] Kod oluşturuluyor …
    [missing] Kod yok
    [same] Kod karşılaştırıldı
    [told] Kod: doğru olduğu bildirildi
    [mismatch] Kod uyuşmuyor
    [refused] Güvenli değil
   *[open] Kod
  }
code-forming = oluşturuluyor …
code-verdict = { $verdict ->
    [forming] Sayı şu anda oluşturuluyor.
    [missing] Sayı yok. O olmadan birinin dinleyip dinlemediği anlaşılamaz.
    [same] Karşılaştırıldı: Sayılar aynı.
    [told] Diğer cihazdan sayının doğru olduğu bildirildi. Bu yalnızca sayıyı gerçekten okuduysanız ya da duyduysanız geçerlidir.
    [mismatch] Sayılar aynı değil.
    [refused] Sayı güvenli biçimde oluşturulamadı.
   *[open] Henüz karşılaştırılmadı.
  }
code-warning = { $verdict ->
    [mismatch] Sayılar aynı değil.
   *[refused] Bu bağlantı güvenli değil.
  }
code-warning-help = { $verdict ->
    [mismatch] Belki biri dinliyor. Lütfen görüşmeyi kapatın ve telefonda devam edin.
   *[refused] Bağlantı kurulurken biri araya girdi. Görüntünüz ve sesiniz durduruldu. Lütfen görüşmeyi kapatın ve telefonda devam edin.
  }
code-guest-warning = { $verdict ->
    [missing] Kod yok. Oraya artık görüntü ve ses gitmiyor.
    [mismatch] Sayılar aynı değil. Belki biri dinliyor.
   *[refused] Bu bağlantı güvenli değil. Oraya artık görüntü ve ses gitmiyor.
  }
code-guest-changed = Sayı değişti. Lütfen yeniden karşılaştırın.
code-read = { $off ->
    [yes] Lütfen mikrofonu açın ve yüksek sesle okuyun:
   *[no] Lütfen yüksek sesle okuyun:
  }
code-read-new = { $off ->
    [yes] Lütfen mikrofonu açın ve yeni sayıyı muayenehaneye okuyun:
   *[no] Lütfen yeni sayıyı muayenehaneye okuyun:
  }
code-read-done = Sayıyı okudum
code-compare-done = Sayıyı karşılaştırdım
code-by-phone = Sesiniz duyulmuyor. Lütfen sayıyı telefonda karşılaştırın:
code-new-by-phone = Sesiniz duyulmuyor. Lütfen yeni sayıyı telefonda karşılaştırın:
code-nod = Sesiniz duyulmuyor. Bu sayıyı duyunca başınızı sallayın:
code-same = Aynı
code-other = Aynı değil
code-go-on = Yine de devam et
other-away = { $name }: şu anda başka bir pencere açık.
welcome-restarted = { $devices ->
    [video] Kamera yeniden başlatıldı.
    [audio] Mikrofon yeniden başlatıldı.
   *[both] Kamera ve mikrofon yeniden başlatıldı.
  }
welcome-running = { $devices ->
    [video] Kamera çalışıyor.
    [audio] Mikrofon çalışıyor.
   *[both] Kamera ve mikrofon çalışıyor.
  }
other-video = { $state ->
    [off] { $name }: kamera kapatıldı.
    [paused] { $name }: kamera durduruldu.
    [denied] { $name }: kameraya izin verilmedi.
    [missing] { $name }: kamera yok.
    [busy] { $name }: kamerayı başka bir program kullanıyor.
   *[none] { $name }: görüntü gelmiyor.
  }
other-audio = { $state ->
    [off] { $name }: mikrofon kapatıldı.
    [paused] { $name }: mikrofon durduruldu.
    [denied] { $name }: mikrofona izin verilmedi.
    [missing] { $name }: mikrofon yok.
    [busy] { $name }: mikrofonu başka bir program kullanıyor.
   *[none] { $name }: ses gelmiyor.
  }
other-both = { $state ->
    [denied] { $name }: kamera ve mikrofona izin verilmedi.
    [missing] { $name }: kamera da mikrofon da yok.
    [busy] { $name }: kamerayı ve mikrofonu başka bir program kullanıyor.
   *[none] { $name }: ne görüntü ne ses geliyor.
  }
own-devices = { $lack ->
    [both] Görünmüyorsunuz ve duyulmuyorsunuz.
    [sound] Sesiniz duyulmuyor.
    [only_picture] Görünmüyorsunuz, ama duyuluyorsunuz.
   *[picture] Görünmüyorsunuz.
  }
tile-unheard = Şu anda sizi duymuyor.
tile-away = Başka bir pencerede.
tile-large = Büyüt
tile-enlarge = Büyük göster: { $name }
room-told = { $told ->
    [yes] Bildirildi.
   *[no] Şu anda bağlantı yok. Birazdan bildirilecek.
  }
room-others = Odada bulunanlar – { $people }
share-failed = Ekran şu anda gösterilemiyor. Lütfen yeniden deneyin.
share-on = Ekranınız gösteriliyor.
chat-you = Siz
chat-you-by = Siz ({ $name } böyle iletti)
chat-delivery = { $state ->
    [partly] bazılarına ulaştı
    [arrived] ulaştı
   *[sent] gönderildi
  }
chat-unsent = Şu anda bağlantı yok. Mesajınız hâlâ alanda duruyor.
chat-new = { $count } yeni
chat-left = { $count ->
    [one] 1 karakter kaldı
   *[other] { $count } karakter kaldı
  }
chat-too-long = Bir mesaj için { $count } karakter fazla
chat-in-parts = “Gönder” metni { $count } mesaj hâlinde gönderir.
chat-much-too-long = Metin çok uzun: Bir kerede yaklaşık { $most } karakter gönderilebilir. Lütfen kısaltın ya da dosya olarak gönderin.
chat-left-out = { $count ->
    [one] { $name } bir kerede çok fazla mesaj gönderdi. 1 tanesi burada gösterilmiyor.
   *[other] { $name } bir kerede çok fazla mesaj gönderdi. { $count } tanesi burada gösterilmiyor.
  }
chat-before = Önceki mesajlar
chat-before-note = Bunları daha önce yazdınız ve aldınız. Diğerlerinin sayfası bunları yineledi.
chat-before-cut = Daha eski mesajlar eksik.
chat-older-gone = Daha eski mesajlar artık burada değil.
chat-writing = { $count ->
    [one] { $names } yazıyor …
   *[other] { $names } yazıyor …
  }
file-facts = { $way ->
    [in] { $kind } · { $size } · gönderen: { $name }
   *[out] { $kind } · { $size } · alıcı: { $name }
  }
file-kind = { $kind ->
    [pdf] PDF belgesi
    [picture] Resim
    [scan] Röntgen veya kesit görüntüsü
    [text] Metin belgesi
    [table] Tablo
    [slides] Sunum
    [film] Film
    [sound] Ses
    [archive] Arşiv
    [calendar] Takvim kaydı
    [contact] Kişi kartı
    [program] Program
    [ending] Dosya “{ $ending }”
   *[unknown] Dosya
  }
file-size = { $unit ->
    [mega] { $size } MB
    [kilo] { $size } kB
   *[byte] { $size } bayt
  }
file-asked = { $way ->
    [in] Bu dosyayı almak ister misiniz?
    [out] Önerildi. { $name } henüz kabul etmedi.
   *[offline] Yeniden bağlandığınızda önerilecek.
  }
file-running = { $connected ->
    [yes] { $arrived } / { $size }
   *[no] { $arrived } / { $size }. Kesildi, kendiliğinden devam edecek.
  }
file-checking = Denetleniyor …
file-done = { $direction ->
    [in] Ulaştı ve denetlendi.
   *[out] Ulaştı.
  }
file-over = { $why ->
    [declined_in] Kabul edilmedi.
    [declined_out] { $name } dosyayı kabul etmedi.
    [stopped_here] İptal edildi.
    [stopped_there] { $name } iptal etti.
    [gone] { $name } artık burada olmadığı için iptal edildi.
    [too_many] Çok fazla dosya vardı. Lütfen bunu daha sonra yeniden gönderin.
    [unreadable_in] Diğer cihaz dosyayı artık okuyamıyor.
    [unreadable_out] Cihazınız dosyayı okuyamıyor. Lütfen yeniden seçin.
    [damaged_in] Dosya düzgün ulaşmadı ve silindi. Yeniden gönderilmesini isteyin.
   *[damaged_out] Dosya düzgün ulaşmadı. Lütfen yeniden gönderin.
  }
file-warning = Dikkat: Bu dosya cihazınızda bir şey çalıştırabilir. Yalnızca bekliyorsanız alın.
file-news = { $direction ->
    [in] { $file } geldi.
   *[out] { $file } ulaştı.
  }
file-accept = Kabul et
file-decline = Reddet
file-save = Kaydet
file-cancel = İptal et
file-hide = Gizle
file-unnamed = Dosya
file-nobody = Şu anda kimse bağlı değil.
file-too-many = Lütfen bir kerede en fazla { $most } dosya gönderin.
file-refused = { $why ->
    [empty] “{ $file }” boş.
   *[large] “{ $file }” 100 MB'tan büyük.
  }
file-from-someone = Biri
weak-title = { $whose ->
    [both] Bağlantı zayıf olduğu için iki görüntü de kapalı.
    [own] Bağlantı zayıf olduğu için görüntünüz kapalı.
   *[theirs] Bağlantı zayıf olduğu için görüntü kapalı.
  }
rtt-refused = { $why ->
    [long] Bu, eş zamanlı metin için çok uzun. Lütfen sohbetten gönderin.
   *[fast] Bir kerede çok fazla oldu. Lütfen biraz bekleyin.
  }
rtt-left-out = { $name } bir kerede çok fazla metin gönderdi. Bir bölümü burada yok.
rtt-who = Eş zamanlı metin: { $names }
rtt-on = Eş zamanlı metin açık
rtt-key = { $on ->
    [yes] Yazmaya devam et
   *[no] Siz de yazın
  }
rtt-offline = Şu anda bağlantı yok. Yazdıklarınız bağlantı gelince ulaşır.
rtt-unable = { $names } eş zamanlı metni burada okuyamıyor. Lütfen sohbette yazın.
rtt-before = Önceki satırlar
still-giving = { $step ->
    [taking] Bir dakika, görüntü çekiliyor. Lütfen kıpırdamayın.
    [ready] { $name } bu görüntüyü istiyor. Ancak siz izin verirseniz gönderilir ve kaydedilmez.
    [framing] Görülmesi gereken yeri kameraya gösterin ve “Çek” düğmesine dokunun.
   *[sending] Görüntü gönderiliyor.
  }
still-first = Lütfen önce yanıtlayın.
still-refuse = Gönderme
still-arrived = Görüntü ulaştı. Cihazınızda kalmaz.
lens-used = { $light ->
    [yes] { $name } kameranızın yakınlaştırmasını ve ışığını kullanabilir. Işık açık.
   *[no] { $name } kameranızın yakınlaştırmasını ve ışığını kullanabilir.
  }
point-help = Görüntüye dokunun ya da ok tuşlarını kullanın.
point-note = { $name } görüntünüzde bir yeri gösteriyor.
weak-unsent = Gönderilmiyor
