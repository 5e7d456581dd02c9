by-itself = { $seconds ->
    [one] { $seconds } saniye sonra devam
   *[other] { $seconds } saniye sonra devam
  }
queue-place = { $ahead ->
    [0] Sıra sizde
    [one] Önünüzde bir kişi var
   *[other] Önünüzde { $ahead } kişi var
  }
mark-good = : çalışıyor
mark-fair = : kısmen çalışıyor
mark-bad = : çalışmıyor
mark-skipped = : gerekmiyor
slow-network = İnternetiniz şu anda yavaş. Wi-Fi cihazına daha yakın olunca çoğu zaman düzelir.
way-closed = Ağınız muayenehaneye giden yola izin vermiyor. Lütfen başka bir ağ deneyin ya da bizi arayın.
way-narrow = Ağınız muayenehaneye giden yollardan birine izin vermiyor. Çoğu zaman yine de olur; olmazsa muayenehane sizi arar.
way-on = Devam
way-on-enter = Bekleme odasına gir
way-on-without = { $device ->
    [audio] Mikrofonsuz devam et
    [video] Kamerasız devam et
   *[both] Kamera ve mikrofon olmadan devam et
  }
enter-failed = Bu henüz olmadı. Lütfen yeniden deneyin.
called-in = İçeri alınıyorsunuz
called-back = { $other } bir şey unuttu.
called-back-help = Birazdan kamera ve mikrofonla devam ediyor. İstemiyorsanız lütfen pencereyi kapatın.
return-now = Şimdi devam et
return-again = Yeniden gir
return-here = Burada devam et
doctor-coming = { $other } birazdan geliyor
doctor-in_call = { $other } hâlâ başka bir görüşmede
doctor-pause = { $other } şu anda mola veriyor
doctor-late = { $minutes ->
    [one] { $other } yaklaşık bir dakika gecikecek
   *[other] { $other } yaklaşık { $minutes } dakika gecikecek
  }
steps-now = Adım { $current } / { $count }: { $name }
move-done = Öteki cihazınızda devam ediyor.
move-done-help = Burada kamera ve mikrofon kapalı. Yeri istediğiniz zaman buraya geri alabilirsiniz.
move-failed = Bu şu anda olmuyor
move-failed-help = Lütfen birazdan yeniden deneyin.
move-failed-often = Kısa sürede çok deneme oldu. Lütfen bir saat sonra yeniden deneyin.
move-close = Kapat
move-left = { $time } dakika daha geçerli
move-over = Bu resmin süresi doldu.
