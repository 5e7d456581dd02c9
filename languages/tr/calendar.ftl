calendar-title = Görüntülü randevu { $practice }
calendar-practice = muayenehane
calendar-link = Görüntülü randevunun bağlantısı, konusunda [{ $reference }] yazan e-postamızdadır.
calendar-device = Başka bir cihazda: { $address } adresini açın ve e-postadaki giriş kodunu girin.
calendar-help-at = İptal ya da yardım, muayenehanenin telefonu: { $phone }
calendar-help = İptal ya da yardım: Bizi arayın.
