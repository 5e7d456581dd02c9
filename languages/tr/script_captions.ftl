captions-who = Altyazıları cihazınız yazıyor. Hata yapabilir.
captions-state = { $state ->
    [cannot] Bu tarayıcı bunu cihazın kendisinde yapamıyor. Görüşmenizi yabancı bir hizmete vermiyoruz. Karşınızdakinden önemli kelimeleri yazmasını isteyin.
    [to_load] Tarayıcınızın bunun için üreticisinden bir kez bir dil yüklemesi gerekiyor. Görüşmeniz cihazda kalır.
    [loading] Dil yükleniyor …
   *[stopped] Altyazılar şu anda çalışmıyor. Karşınızdakinden önemli kelimeleri yazmasını isteyin.
  }
captions-key = { $state ->
    [to_load] Yükle
   *[off] Kapat
  }
