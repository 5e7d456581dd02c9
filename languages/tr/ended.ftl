ended-completed = Görüntülü muayeneniz sona erdi
ended-completed-text = Bu bağlantı artık bir şey açmaz. Başka bir sorunuz varsa lütfen bizi arayın.
ended-no_show = Size ulaşamadık
ended-no_show-text = Randevunuz geçti: { $when }. Yeni bir randevuya mı ihtiyacınız var? Lütfen bizi arayın.
ended-declined = Bu kez görüntülü olmuyor
ended-declined-text = Size görüntülü muayene sunamıyoruz. Lütfen bizi arayın, başka bir yol buluruz.
ended-declined-why = Size görüntülü muayene sunamıyoruz. Muayenehane size şunu yazıyor:
ended-merged = Başvurunuz alındı
ended-merged-text = Bu bağlantıya artık gerek yok. Gerisini size göndeririz; haber alamazsanız lütfen bizi arayın.
ended-withdrawn = Onayınız geri alındı
ended-taken-back = Başvurunuz geri çekildi
ended-withdrawn-text = Görüntülü muayene yapılmayacak. Bunun size bir zararı yoktur. Başka bir yoldan yanınızdayız.
ended-cancelled = Bu randevu iptal edildi
ended-closed = Bu başvuru kapatıldı
ended-call = Yeni bir randevuya ihtiyacınız varsa lütfen bizi arayın.
ended-why = Muayenehane size şunu yazıyor:
ended-erased = { $days ->
    [one] Bilgileriniz burada en geç bir gün sonra silinir.
   *[other] Bilgileriniz burada en geç { $days } gün sonra silinir.
  }
expired-title = Bu erişimin süresi doldu
expired-text = Bu randevunun zamanı geçti. Yeni bir randevuya ihtiyacınız varsa lütfen bizi arayın.
link-unknown-title = Bu bağlantıyı tanımıyoruz
link-unknown-text = Belki eksiktir ya da süresi dolmuştur. Lütfen son e-postamızdaki bağlantıya bir daha dokunun.
link-unknown-code = Giriş kodunu yaz
