poster-lead = Buraya gelmeden bizimle konuşun: cep telefonu, tablet ya da bilgisayarla.
poster-qr = Başvuru formu için QR kodu
poster-how = Başvurmak için: Telefonunuzla fotoğrafını çekin ya da şunu yazın
poster-call = Ya da bizi arayın: <phone/>
poster-request = <strong>Başvurun.</strong> Size haber verir, bir randevu veririz.
poster-consent = <strong>Onay verin.</strong> Ekranda ya da kâğıt üzerinde okuyup imzalarsınız.
poster-talk = <strong>Görüşün.</strong> Randevu zamanı e-postamızdaki bağlantıya dokunursunuz.
poster-terms = Ne hesaba ne de programa ihtiyacınız var. Görüşmeyi kimse kaydetmez. Sorununuz için uygun olup olmadığına doktorunuz karar verir.
poster-emergency = Acil durumda: 112. Nöbetçi doktor hizmeti: 116 117.
not-certified = Anlage 31b BMV-Ä uyarınca sertifikalı değildir – GKV’ye (yasal sağlık sigortası) fatura edilmez.
handout-title = Görüntülü randevunuz böyle olur
handout-when = Gün ve saat
handout-code = Kodunuz
handout-place = Sakin, aydınlık bir odada tek başınıza oturun. Cep telefonunu, tableti ya da bilgisayarı önünüze koyun.
handout-open = { $minutes ->
    [one] 5 dakika önce: E-postamızdaki bağlantıya dokunun. Ya da siyah desenin fotoğrafını çekip kodunuzu girin. Bu, randevudan bir dakika önce başlar.
   *[other] 5 dakika önce: E-postamızdaki bağlantıya dokunun. Ya da siyah desenin fotoğrafını çekip kodunuzu girin. Bu, randevudan { $minutes } dakika önce başlar.
  }
handout-allow = Adınızı girin. Cihaz kamera ve mikrofon için izin isterse “İzin ver”e dokunun.
handout-wait = Bekleyin. Orada olduğunuzu biliyoruz, sizi içeri alacağız. Bir şey yapmanız gerekmez.
handout-end = Sonunda “Kapat”a dokunun. Ondan sonra her şey kapalıdır.
handout-qr = Kodu girmek için QR kodu
handout-type = Yazmak için:
handout-try = Önceden istediğiniz kadar deneyin:
handout-help = Bir şey olmuyor mu? Bizi arayın: <phone/>
