slip-title = Görüntülü randevunuz
slip-doctor = { $minutes ->
    [one] { $doctor }, yaklaşık bir dakika
   *[other] { $doctor }, yaklaşık { $minutes } dakika
  }
slip-qr = Girişinizin QR kodu
slip-enter = Telefonla fotoğrafını çekin ya da yazın:
slip-room = Kimsenin sizi duyamayacağı sessiz bir oda bulun. Kamerası ve mikrofonu olan bir cep telefonu, tablet ya da bilgisayar gerekir.
slip-open = { $minutes ->
    [one] Randevudan yaklaşık 5 dakika önce adresi açın ve kodu girin. Bu, en erken bir dakika önce olur.
   *[other] Randevudan yaklaşık 5 dakika önce adresi açın ve kodu girin. Bu, en erken { $minutes } dakika önce olur.
  }
slip-wait = Adınızı yazın ve bekleme odasında bekleyin. Geldiğinizi biliriz ve sizi içeri alırız.
slip-call = Bir şey olmuyorsa bizi arayın: <phone/>
slip-keep = Lütfen kodu kimseye vermeyin. Görüşme kaydedilmez.
