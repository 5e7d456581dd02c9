cancel-question = Randevuyu iptal etmek istiyor musunuz?
cancel-text = O zaman randevunuz yapılmaz: { $when }. Muayenehane bunu hemen öğrenir.
cancel-move = Ertelemek mi istersiniz? <link>Başka bir zaman isteyin</link>.
cancel-move-call = Ertelemek mi istersiniz? <link>Başka bir zaman isteyin</link> ya da bizi arayın: <phone/>
cancel-yes = Evet, randevuyu iptal et
cancel-no = Hayır, kalsın
withdraw-question = Onayınızı geri almak istiyor musunuz?
take-back-question = Başvurunuzu geri çekmek istiyor musunuz?
withdraw-text = O zaman görüntülü muayene yapılmaz. Bunun size bir zararı yoktur.
withdraw-text-appointment = O zaman görüntülü muayene yapılmaz ve randevunuz düşer. Bunun size bir zararı yoktur.
withdraw-no-reason = Bir neden belirtmeniz gerekmez.
withdraw-yes = Evet, onayı geri al
take-back-yes = Evet, başvuruyu geri çek
withdraw-no = Hayır, geri dön
other-time-title = Başka bir zaman
other-time-question = Size ne zaman daha iyi uyar?
other-time-text = Randevunuz: { $when }. Muayenehane size başka bir zaman yazana kadar kalır.
wish-label = İsteğiniz
wish-hint = Örneğin: “Pazartesi ya da salı, saat 15’ten sonra.” Lütfen sağlığınızla ilgili bir şey yazmayın.
wish-missing = Lütfen size ne zaman uyduğunu yazın.
wish-too-long = { $most ->
    [one] Lütfen kısaltın: en fazla bir karakter.
   *[other] Lütfen kısaltın: en fazla { $most } karakter.
  }
wish-send = İsteği gönder
wish-keep = Randevu kalsın
wish-urgent = Acele mi? Bizi arayın: <phone/>
