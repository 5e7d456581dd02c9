check-name = { $row ->
    [camera] Kamera
    [microphone] Mikrofon
    [speaker] Sesi duyma
   *[way] Bağlantı
  }
check-good = çalışıyor
check-fair = kısmen çalışıyor
check-bad = çalışmıyor
check-skipped = kontrol edilmedi
check-open = henüz belli değil
check-running = kontrol ediliyor
check-runs = Kontrol sürüyor. Çoğu zaman yarım dakikadan az sürer.
check-waits = Tarayıcınız kamera ve mikrofon için izin istiyor. Orada yanıtlayın; sonra devam eder.
check-broken = Kontrol yarıda kaldı. Lütfen yeniden kontrol edin.
check-again = Yeniden kontrol et
check-speak = Lütfen birkaç kelime söyleyin.
check-tones = “Ses çal” düğmesine dokunun. Sesi duyuyor musunuz?
check-blocked = Henüz her şey çalışmıyor. Lütfen şuraya bakın: { $rows }.
check-no-way = Tarayıcınız bu ağda görüntü ve ses için yol bulamıyor. Lütfen başka bir ağ deneyin ya da bizi arayın.
check-weak = Görüşme olacak, ama internetiniz yavaş: Ses önceliklidir, görüntü takılabilir.
check-detour = Görüşme olacak. Bir yol kapalı, başka bir yol açık; görüşme onu kendiliğinden kullanır.
check-unproven = Cihazınız hazır. Muayenehaneye giden yolun açık olup olmadığı görüşmede belli olur.
check-limits = Görüşme küçük kısıtlamalarla olacak. Neyin daha iyi olabileceği satırda yazıyor.
check-ready = Her şey çalışıyor. Görüntülü muayeneye böyle gelebilirsiniz.
check-almost = Neredeyse bitti. Lütfen “Sesi duyma” satırında sesi duyup duymadığınızı söyleyin.
check-unanswered = { $result } Lütfen “Sesi duyma” satırında sesi duyup duymadığınızı da söyleyin.
check-way-none = Bu ağda görüntü ve ses için yol yok. Lütfen başka bir ağ deneyin ya da bizi arayın.
check-way-weak = İnternetiniz yavaş: Ses önceliklidir, görüntü takılabilir.
check-way-detour = Bir yol kapalı, başka bir yol açık. Bu yeterli.
check-way-unproven = Ağınız iyi görünüyor. Muayenehaneye giden yolun açık olup olmadığı görüşmede belli olur.
check-way-limits = Küçük kısıtlamalarla çalışıyor.
check-insecure = Sayfa şifrelenmeden açılmış. Adres https:// ile başlamalıdır.
check-unsupported = Lütfen sayfayı Chrome, Firefox, Edge ya da Safari’de açın.
check-silence = Henüz bir şey duymadık. Lütfen daha yüksek sesle ya da cihaza daha yakından birkaç kelime söyleyin.
check-unheard = Sesi açın, cihazdaki sessiz modu kapatın ya da kulaklık kullanın.
check-unreachable = { $browser ->
    [ios] Muayenehaneye ulaşılamıyor. İnternete bağlı mısınız ve uçak modu kapalı mı?
   *[any] Muayenehaneye ulaşılamıyor. İnternete bağlı mısınız?
  }
check-slow = İnternetiniz şu anda yavaş. Wi-Fi cihazına daha yakın olunca çoğu zaman düzelir.
check-slow-answers = Yanıtlar yavaş geliyor. Wi-Fi cihazına daha yakın olunca çoğu zaman düzelir.
check-answered = { $milliseconds ->
    [one] Yanıt { $milliseconds } milisaniyede geldi.
   *[other] Yanıt { $milliseconds } milisaniyede geldi.
  }
check-too-many = Şu anda çok sık kontrol ediliyor. Lütfen bir saat sonra yeniden deneyin.
check-refused = { $browser ->
    [firefox] Ağınız muayenehaneye sürekli bağlantıya izin vermiyor. Bu deneme için Firefox’ta eklentileri ve VPN’i kapatın ya da başka bir ağ kullanın.
    [ios] Ağınız muayenehaneye sürekli bağlantıya izin vermiyor. Bu deneme için ayarlarda “Özel Geçiş”i (Private Relay) ve VPN’i kapatın ya da Wi-Fi’dan mobil veriye geçin.
    [safari] Ağınız muayenehaneye sürekli bağlantıya izin vermiyor. Bu deneme için sistem ayarlarında “Özel Geçiş”i (Private Relay) ve VPN’i kapatın ya da başka bir ağ kullanın.
   *[chromium] Ağınız muayenehaneye sürekli bağlantıya izin vermiyor. Bu deneme için tarayıcının eklentilerini ve VPN’i kapatın ya da başka bir ağ kullanın.
  }
check-direct = Tarayıcınız doğrudan bağlantı kurabiliyor. Muayenehaneye giden doğrudan yolun açık olup olmadığı ancak görüşmede belli olur; açık değilse aktarıcı kullanılır.
check-no-udp = Tarayıcınız hızlı bağlantı (UDP) kuramıyor. O zaman görüşme aktarıcı üzerinden yapılır.
check-not-direct = { $browser ->
    [firefox] Tarayıcınız doğrudan bağlantı kurmuyor. Bu deneme için Firefox’ta eklentileri ve VPN’i kapatın ya da başka bir ağ kullanın.
    [ios] Tarayıcınız doğrudan bağlantı kurmuyor. Bu deneme için ayarlarda “Özel Geçiş”i (Private Relay) ve VPN’i kapatın ya da Wi-Fi’dan mobil veriye geçin.
    [safari] Tarayıcınız doğrudan bağlantı kurmuyor. Bu deneme için sistem ayarlarında “Özel Geçiş”i (Private Relay) ve VPN’i kapatın ya da başka bir ağ kullanın.
   *[chromium] Tarayıcınız doğrudan bağlantı kurmuyor. Bu deneme için tarayıcının eklentilerini ve VPN’i kapatın ya da başka bir ağ kullanın.
  }
check-not-wanted = Kimse internet adresinizi görmesin diye muayenehane sizi her zaman kendi aktarıcısı üzerinden bağlar.
check-picture = Tarayıcınız görüntü gönderdi ve aldı.
check-no-picture = Tarayıcınız görüntü aktarmıyor. Lütfen sayfayı yeniden yükleyin ya da başka bir tarayıcı kullanın.
check-no-camera = Kamera olmadan bu kontrol edilemez.
check-no-connection = Tarayıcıda bağlantı olmadan bu kontrol edilemez.
check-no-relay = Muayenehane aktarıcı kurmamış. Çoğu ağda aktarıcı olmadan da çalışır.
check-not-this-way = Muayenehanenin aktarıcısı bu yolu kullanmıyor.
check-no-way-udp = Ağınız bu yola izin vermiyor; şirketlerde ve hastanelerde sık görülür. TCP ile çoğu zaman yine de olur, olmazsa başka bir ağda olur.
check-no-way-tcp = Ağınız ya da muayenehanenin ağı bu yola izin vermiyor. Bu ancak UDP de kapalıysa sorun olur.
check-no-passage = Aktarıcı var, ama hiçbir şey ulaşmıyor. Lütfen muayenehaneye haber verin.
check-not-asked = Muayenehaneye sürekli bağlantı olmadan bu kontrol edilemez.
check-bandwidth = { $grade ->
    [good] { $value } kbit/sn: görüntü ve ses için iyi.
    [fair] { $value } kbit/sn: ses ve basit bir görüntü için yeterli. Aktarıcıya gidiş ve dönüş ölçülür; yavaş olan bölüm sayılır.
   *[bad] { $value } kbit/sn: ses için yeterli, görüntü için pek yeterli değil. Aktarıcıya gidiş ve dönüş ölçülür; yavaş olan bölüm sayılır.
  }
check-not-measured = Bu yalnızca bir aktarıcı üzerinden ölçülebilir.
check-measure-broken = Ölçüm yarıda kaldı. Lütfen yeniden kontrol edin.
check-send-busy = Şu anda çok fazla rapor geldi. Lütfen bizi arayın.
check-send-failed = Olmadı. Lütfen sayfayı yeniden yükleyip bir daha kontrol edin.
check-send-offline = Muayenehaneye şu anda ulaşılamıyor. Lütfen yeniden deneyin ya da bizi arayın.
