terms-lead = Görüntülü muayeneyi nasıl kullanacağınız ve nelere güvenebileceğiniz burada yazar.
terms-emergency = Acil durumlar için değildir
terms-emergency-text = Hayati tehlike varsa <emergency>112</emergency> numarasını arayın. Muayene saatleri dışında nöbetçi doktor hizmeti yardımcı olur: <service>116 117</service>.
terms-who = 1. Görüntülü muayeneyi kim sunar
terms-who-text = Hizmeti sunan muayenehane: <practice/>. Programı kendisi işletir. Üçüncü taraf olarak bir video hizmeti yoktur. Bütün bilgiler <imprint>Künye</imprint> sayfasındadır.
terms-cost = 2. Ne kadar tutar
terms-cost-text = Program sizin için ücretsizdir. Hesaba ihtiyacınız yoktur, hiçbir şey kurmanız da gerekmez. İnternet sağlayıcınız aktarılan veriler için para isteyebilir: On dakikalık bir görüşme çoğunlukla 50 ile 200 megabayt arasında veri kullanır. Tedavinizin ne kadar tutacağını muayenehane size önceden söyler.
terms-need = 3. Size gerekenler
terms-need-device = kamerası, mikrofonu ve hoparlörü olan bir akıllı telefon, tablet ya da bilgisayar,
terms-need-browser = güncel bir tarayıcı: Chrome, Edge, Firefox ya da Safari,
terms-need-line = sağlam bir internet bağlantısı.
terms-need-check = Her şeyin çalışıp çalışmadığını istediğiniz zaman <check>deneyebilirsiniz</check>.
terms-access = 4. Nasıl girersiniz
terms-access-consent = İlk görüşmeden önce onayınıza ihtiyacımız var. Onay gönüllüdür; istediğiniz zaman geri alabilirsiniz.
terms-access-link = Sonra size kişisel bir bağlantı ve bir giriş kodu gelir. İkisi de yalnızca bu randevu için geçerlidir.
terms-access-secret = Bağlantıyı ve kodu başkasına vermeyin.
terms-access-open = Bekleme odası randevudan { $minutes ->
    [one] { $minutes } dakika
   *[other] { $minutes } dakika
  } önce açılır. Bağlantı ve kod, muayenehane görüşmeyi bitirene kadar geçerlidir; en geç randevudan 24 saat sonra geçersiz olur.
terms-access-name = Girişte gerçek adınızı yazın. Doktor sizi bundan tanır.
terms-talk = 5. Görüşme sırasında
terms-talk-record = <strong>Kayıt yapmak yasaktır</strong>, ekran görüntüsü almak da. Bu her iki taraf için geçerlidir.
terms-talk-place = Sakin, kapalı bir odada oturun. Muayenehane de öyle yapar.
terms-talk-room = Odada başka biri varsa başta tanıtılır. Her iki tarafın da bunu kabul etmesi gerekir.
terms-talk-company = 18 yaşından küçüklere ve yasal vasisi olan kişilere biri eşlik edebilir.
terms-talk-guest = Size eşlik eden ya da sizin için tercümanlık yapan kişi kendi cihazıyla da katılabilir. Muayenehane bu kişiyi sizinle birlikte davet eder.
terms-talk-driving = Araç kullanırken görüşme yapmayın.
terms-limits = 6. Görüntülü olarak yapılamayanlar
terms-limits-text = Elle muayene mümkün değildir. Görüntülü görüşmenin yetip yetmediğine doktor karar verir; yetmiyorsa sizi muayenehaneye çağırır. Randevuları yalnızca tıbbi gerekliliğe göre veririz.
terms-broken = 7. Bağlantı koparsa
terms-broken-text = Sayfa bağlantıyı kendiliğinden yeniden kurmaya çalışır. Bu olmazsa sizi bize verdiğiniz telefon numarasından ararız. Bize şu numaradan ulaşırsınız: <phone/>.
terms-end = 8. Randevuyu iptal etmek, görüşmeyi bitirmek
terms-end-text = Her randevuyu kişisel sayfanızda ya da telefonla iptal edebilirsiniz. Her iki taraf da görüşmeyi istediği zaman bitirebilir. Ayrılmak için “Kapat”a dokunmanız yeter.
terms-running = 9. Hizmetin kullanılabilirliği
terms-running-text = Hizmeti özenle çalışır durumda tutarız. Her zaman kesintisiz çalışacağına söz veremeyiz. Kasıttan, ağır ihmalden ve yaşama, bedene ya da sağlığa gelen zararlardan yasaya göre sorumluyuz.
terms-data = 10. Verileriniz
terms-data-text = Verilerinize ne olduğu <privacy>Veri koruma</privacy> sayfasında yazar.
