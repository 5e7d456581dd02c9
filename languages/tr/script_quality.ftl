quality-level = { $level ->
    [good] iyi
    [fair] orta
    [poor] zayıf
    [bad] çok zayıf
   *[none] ölçülüyor
  }
quality-measuring = Bir dakika, bağlantı ölçülüyor.
quality-fine = Her şey yolunda. Bir şey yapmanız gerekmez.
quality-loss = { $reason ->
    [sound_missing] Duyduğunuz sesin %{ $percent } kadarı eksik.
    [loss_received] Size gelen verilerin %{ $percent } kadarı kayboluyor.
   *[loss_sent] Sizden giden verilerin %{ $percent } kadarı kayboluyor.
  }
quality-delay = Gidiş dönüş { $seconds } saniye sürüyor.
quality-reason = { $reason ->
    [uneven] Ses düzensiz geliyor.
    [busy] Cihazınız meşgul, bu yüzden daha basit bir görüntü gönderiyor.
    [picture_off] Ses kesilmesin diye görüntünüz kapalı.
    [other_picture_off] Ses kesilmesin diye diğer görüntü kapalı.
   *[picture_small] Ses kesilmesin diye görüntünüz daha küçük.
  }
quality-help = { $do ->
    [near] Wi-Fi yönlendiricisine yaklaşmak ya da ağ kablosu kullanmak çoğu zaman işe yarar.
    [net] Ağınızdaki indirmeleri ve diğer videoları durdurmak çoğu zaman işe yarar.
    [busy] Diğer programları ve pencereleri kapatmak işe yarar.
    [back] Bağlantı düzelince görüntü kendiliğinden geri gelir.
   *[larger] Bağlantı düzelince görüntü kendiliğinden yeniden büyür.
  }
quality-copied = Rapor kopyalandı. Şimdi örneğin bir e-postaya yapıştırabilirsiniz.
quality-copy-yourself = Lütfen seçili metni kopyalayın.
report-title = Sprechzimmer: bağlantı raporu
report-at = Zaman: { $time } UTC
report-level = Kalite: { $level }
quality-no-names = Raporda adres ve ad yoktur.
figure-name = { $figure ->
    [way] Yol
    [round_trip] Gidiş dönüş süresi
    [jitter] Dalgalanma
    [loss_sent] Giden kayıp
    [loss_received] Gelen kayıp
    [sound_kept] Korunan ses
    [sound_sent] Gönderilen ses
    [sound_received] Alınan ses
    [picture_sent] Gönderilen görüntü
    [picture_received] Alınan görüntü
    [rate] Hattın yaklaşık kapasitesi
    [encryption] Şifreleme
   *[media] Görüntü ve ses
  }
figure-way = { $kind ->
    [direct] doğrudan ({ $transport })
   *[relay] muayenehanenin aktarıcısı üzerinden ({ $transport })
  }
figure-sound = { $how ->
    [red] iki kez gönderildi (RED)
   *[fec] hata düzeltmeli (FEC)
  }
figure-no-picture = görüntü yok
figure-pictures = saniyede { $count } kare
figure-in = { $unit ->
    [ms] { $value } ms
    [mega] { $value } Mbit/s
    [kilo] { $value } kbit/s
   *[share] %{ $value }
  }
