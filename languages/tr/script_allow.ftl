allow-chrome = Adresin solundaki iki sürgülü simgeye tıklayın.
allow-chrome-then = { $device ->
    [audio] Mikrofonu açın.
    [video] Kamerayı açın.
   *[both] Kamera ve mikrofonu açın.
  }
allow-android = Adresin solundaki iki sürgülü simgeye dokunun.
allow-android-then = { $device ->
    [audio] “İzinler”e dokunun ve mikrofonu açın.
    [video] “İzinler”e dokunun ve kamerayı açın.
   *[both] “İzinler”e dokunun, kamera ve mikrofonu açın.
  }
allow-edge = Adresin solundaki kilide tıklayın.
allow-edge-then = { $device ->
    [audio] “Bu site için izinler”i, mikrofonda da “İzin ver”i seçin.
    [video] “Bu site için izinler”i, kamerada da “İzin ver”i seçin.
   *[both] “Bu site için izinler”i, kamera ve mikrofonda da “İzin ver”i seçin.
  }
allow-firefox = { $device ->
    [audio] Adresin solundaki üstü çizili mikrofona tıklayın.
   *[video] Adresin solundaki üstü çizili kameraya tıklayın.
  }
allow-firefox-then = Küçük çarpıyla engeli kaldırın.
allow-safari = En üstte “Safari”ye, sonra “Bu Web Sitesi İçin Ayarlar”a tıklayın.
allow-iphone = Adresin yanındaki sayfa simgesine, sonra “Web Sitesi Ayarları”na dokunun.
allow-apple-then = { $device ->
    [audio] Mikrofon için “İzin Ver”i seçin.
    [video] Kamera için “İzin Ver”i seçin.
   *[both] Kamera ve mikrofon için “İzin Ver”i seçin.
  }
allow-samsung = Adresin solundaki kilide dokunun.
allow-samsung-then = { $device ->
    [audio] “İzinler”e dokunun ve mikrofona izin verin.
    [video] “İzinler”e dokunun ve kameraya izin verin.
   *[both] “İzinler”e dokunun, kamera ve mikrofona izin verin.
  }
