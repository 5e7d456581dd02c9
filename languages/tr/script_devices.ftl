device-again = Sonra “Yeniden dene” düğmesine dokunun.
device-denied = { $device ->
    [audio] Tarayıcınız mikrofona henüz izin vermiyor.
    [video] Tarayıcınız kameraya henüz izin vermiyor.
   *[both] Tarayıcınız kamera ve mikrofona henüz izin vermiyor.
  }
device-denied-ios = { $device ->
    [audio] Adresin yanındaki sayfa simgesine, sonra “Web Sitesi Ayarları”na dokunun ve mikrofona izin verin.
    [video] Adresin yanındaki sayfa simgesine, sonra “Web Sitesi Ayarları”na dokunun ve kameraya izin verin.
   *[both] Adresin yanındaki sayfa simgesine, sonra “Web Sitesi Ayarları”na dokunun, kamera ve mikrofona izin verin.
  }
device-denied-safari = { $device ->
    [audio] Yukarıdaki menüde “Safari”ye, sonra “Bu Web Sitesi İçin Ayarlar”a tıklayın ve mikrofona izin verin.
    [video] Yukarıdaki menüde “Safari”ye, sonra “Bu Web Sitesi İçin Ayarlar”a tıklayın ve kameraya izin verin.
   *[both] Yukarıdaki menüde “Safari”ye, sonra “Bu Web Sitesi İçin Ayarlar”a tıklayın, kamera ve mikrofona izin verin.
  }
device-denied-firefox = { $device ->
    [audio] Yukarıda adresin yanındaki üstü çizili simgeye dokunun ve mikrofona izin verin.
    [video] Yukarıda adresin yanındaki üstü çizili simgeye dokunun ve kameraya izin verin.
   *[both] Yukarıda adresin yanındaki üstü çizili simgeye dokunun, kamera ve mikrofona izin verin.
  }
device-denied-chromium = { $device ->
    [audio] Yukarıda adresin solundaki sayfa simgesine dokunun ve mikrofona izin verin.
    [video] Yukarıda adresin solundaki sayfa simgesine dokunun ve kameraya izin verin.
   *[both] Yukarıda adresin solundaki sayfa simgesine dokunun, kamera ve mikrofona izin verin.
  }
device-dismissed = { $device ->
    [audio] Tarayıcınız mikrofon için henüz yanıt almadı.
    [video] Tarayıcınız kamera için henüz yanıt almadı.
   *[both] Tarayıcınız kamera ve mikrofon için henüz yanıt almadı.
  }
device-dismissed-help = Lütfen “Yeniden dene” düğmesine dokunun, sonra “İzin ver”i seçin.
device-blocked = { $device ->
    [audio] Cihazınız mikrofonu tarayıcıya kapatıyor.
    [video] Cihazınız kamerayı tarayıcıya kapatıyor.
   *[both] Cihazınız kamera ve mikrofonu tarayıcıya kapatıyor.
  }
device-blocked-help = { $device ->
    [audio] Cihazın ayarlarını, orada “Gizlilik” bölümünü açın ve tarayıcıya mikrofon izni verin.
    [video] Cihazın ayarlarını, orada “Gizlilik” bölümünü açın ve tarayıcıya kamera izni verin.
   *[both] Cihazın ayarlarını, orada “Gizlilik” bölümünü açın ve tarayıcıya kamera ve mikrofon izni verin.
  }
device-missing = { $device ->
    [audio] Mikrofon bulunamadı.
    [video] Kamera bulunamadı.
   *[both] Kamera ve mikrofon bulunamadı.
  }
device-missing-help = Lütfen her şeyin takılı ve açık olduğunu kontrol edin.
device-busy = { $device ->
    [audio] Mikrofon şu anda başka yerde kullanılıyor.
    [video] Kamera şu anda başka yerde kullanılıyor.
   *[both] Kamera ve mikrofon şu anda başka yerde kullanılıyor.
  }
device-busy-help = Belki bir telefon görüşmesi ya da başka bir görüntülü program açık. Lütfen kapatın.
device-lost = { $device ->
    [audio] Mikrofon artık bağlı değil.
    [video] Kamera artık bağlı değil.
   *[both] Kamera ve mikrofon artık bağlı değil.
  }
device-lost-help = Belki bir kablo yerinden çıkmıştır.
device-switched = { $device ->
    [audio] Mikrofon değişti.
    [video] Kamera değişti.
   *[both] Kamera ve mikrofon değişti.
  }
device-switched-help = Önceki cihaz artık bağlı değil, başka biri çalışıyor. “Cihazlar” bölümünden başka birini seçebilirsiniz.
device-replaced = { $device ->
    [audio] Seçilen mikrofon bağlı değil.
    [video] Seçilen kamera bağlı değil.
   *[both] Seçilen cihazlar bağlı değil.
  }
device-replaced-help = Başka bir cihaz çalışıyor. Hangisi olduğunu “Cihazlar” bölümünde görürsünüz.
device-interrupted = { $device ->
    [audio] Mikrofon duraklatıldı.
    [video] Kamera duraklatıldı.
   *[both] Kamera ve mikrofon duraklatıldı.
  }
device-interrupted-help = Belki şu anda bir arama geliyor. Sonrasında kendiliğinden devam eder. Etmezse: “Görüntü ve sesi yeniden başlat”.
device-silent = Mikrofonunuz sessiz.
device-silent-help = Belki cihazdaki, kablodaki ya da kulaklıktaki bir düğme “kapalı” durumdadır. Başka bir mikrofon da seçebilirsiniz.
device-unsupported = Bu tarayıcı kamera kullanamıyor.
device-in-app = Bu sayfa başka bir programın içinde açık.
device-in-app-help = Orada kamera ve mikrofon kapalıdır.
device-elsewhere = Bağlantıyı kopyalayıp Chrome, Firefox ya da Safari’de açın.
device-elsewhere-ios = Bağlantıyı kopyalayıp Safari’de açın.
device-insecure = Bu sayfa şifrelenmeden açılmış.
device-insecure-help = Bu yüzden tarayıcı ona kamera vermiyor. Adres https:// ile başlamalıdır.
device-unknown = { $device ->
    [audio] Mikrofon hazır değil.
    [video] Kamera hazır değil.
   *[both] Kamera ve mikrofon hazır değil.
  }
device-unknown-help = Lütfen “Yeniden dene” düğmesine dokunun.
device-without = { $left ->
    [heard] Yine de devam edebilirsiniz. O zaman görünmezsiniz ama sesiniz duyulur.
    [seen] Yine de devam edebilirsiniz. O zaman sesiniz duyulmaz.
   *[nothing] Yine de devam edebilirsiniz. O zaman ne görünürsünüz ne de sesiniz duyulur.
  }
self-off = Kamera kapalı
self-paused = Kamera duraklatıldı
self-denied = Kamera engelli
self-missing = Kamera yok
self-busy = Kamera meşgul
self-none = Görüntü yok
self-asking = Henüz görüntü yok
key-off = kapalı
key-paused = durdu
key-denied = engelli
key-missing = yok
key-busy = meşgul
key-none = çalışmıyor
address-copied = Bağlantı kopyalandı
address-not-copied = Lütfen yukarıdaki adresi kopyalayın
screen-stays-dark = Lütfen ekranı kapatmayın.
microphone-heard = Mikrofonunuzu duyuyoruz.
