personal-title = استشارتك بالفيديو
step-request = الطلب
step-consent = الموافقة
step-appointment = الموعد
step-talk = المحادثة
state-requested = وصلنا طلبك
state-requested-lead = سنطّلع عليه ونكتب إليك.
state-missing-lead = لكي نتابع، نحتاج منك إلى شيء آخر.
state-consent_pending = نحتاج إلى موافقتك
state-consent_pending-lead = يرجى قراءة النص والتوقيع. على الشاشة يتم ذلك بلا طابعة.
state-consent_review = وصلتنا موافقتك
state-consent_review-lead = تطّلع العيادة عليها. لا يلزمك فعل شيء الآن.
state-consented = قُبلت موافقتك
state-consented-lead = بعد ذلك نخبرك بالموعد، برسالة إلكترونية أو بالهاتف.
state-choose-lead = لم يبقَ الآن إلا الموعد.
state-scheduled = موعدك محدَّد
state-scheduled-lead = كل شيء جاهز. نحن في انتظارك.
state-open = غرفة الانتظار مفتوحة
state-open-lead = تفضّل بالدخول، والأفضل قبل الموعد بخمس دقائق.
done-signed = شكرًا، وصلت الاستمارة.
done-data = شكرًا، حُفظت بياناتك.
done-chosen = شكرًا، هذا هو موعدك الآن. وقد كتبناه لك أيضًا.
wish-title = لقد طلبت وقتًا آخر.
wish-text = ستتواصل العيادة معك. وحتى ذلك الحين يبقى الموعد كما هو. <link>تعديل الطلب</link>
lacking-title = تنقصنا بعض البيانات
lacking-text = من دونها لا يمكننا معالجة طلبك. يستغرق ذلك دقيقة.
lacking-button = إكمال البيانات
sign-again-title = يرجى التوقيع مرة أخرى.
sign-again-text = لم تتمكن العيادة من قبول الاستمارة، وتكتب:
sign-button = قراءة الموافقة وتوقيعها
sign-paper = يمكنك أيضًا <link>طباعة الاستمارة</link> ورفعها موقَّعة.
appointment-with = الطبيب: { $doctor }
appointment-length = { $minutes ->
    [zero] أقل من دقيقة
    [one] حوالي دقيقة واحدة
    [two] حوالي دقيقتين
    [few] حوالي { $minutes } دقائق
    [many] حوالي { $minutes } دقيقة
   *[other] حوالي { $minutes } دقيقة
  }
needs-consent = لكي تتم المحادثة، نحتاج قبلها إلى موافقتك.
to-visit = إلى الاستشارة بالفيديو
opens-at = تُفتح غرفة الانتظار: { $when }.
to-calendar = إضافة إلى تقويمي
other-device-title = هل تفضّل جهازًا آخر؟
other-device-text = افتح هناك <address>{ $address }</address> وأدخل هذا الرمز:
meanwhile-title = في هذه الأثناء
meanwhile-text = جرّب إن كانت الكاميرا والميكروفون يعملان على جهازك. يستغرق ذلك دقيقتين.
more-label = المزيد
more-data = عرض البيانات وتعديلها
more-consent-copy = موافقتي الموقَّعة (PDF، بالألمانية)
more-time = طلب وقت آخر
more-cancel = إلغاء الموعد
more-withdraw = سحب الموافقة
more-take-back = سحب الطلب
times-taken-title = للأسف، حُجز هذا الوقت قبل قليل.
times-another = يرجى اختيار وقت آخر.
times-gone = لم يبقَ أي وقت متاح.
times-gone-keep = يبقى موعدك كما هو.
call-us = يرجى الاتصال بنا.
call-us-at = يرجى الاتصال بنا: <phone/>
times-title = اختر موعدك
times-title-move = هل تريد وقتًا آخر؟
times-stay = يبقى موعدك ما دمت لم تختر شيئًا.
times-label = الأوقات المتاحة
times-missing = يرجى الضغط على أحد الأوقات.
times-one = { $day }، <strong>الساعة { $time }</strong>
times-with = { $minutes ->
    [zero] الطبيب: { $doctor }، أقل من دقيقة
    [one] الطبيب: { $doctor }، حوالي دقيقة واحدة
    [two] الطبيب: { $doctor }، حوالي دقيقتين
    [few] الطبيب: { $doctor }، حوالي { $minutes } دقائق
    [many] الطبيب: { $doctor }، حوالي { $minutes } دقيقة
   *[other] الطبيب: { $doctor }، حوالي { $minutes } دقيقة
  }
times-take = اختيار هذا الموعد
times-not-reserved = هذه الأوقات ليست محجوزة لك.
times-none-fits = ألا يناسبك أي منها؟ اتصل بنا.
times-none-fits-at = ألا يناسبك أي منها؟ اتصل بنا: <phone/>
data-title = بياناتك
data-lead = يرجى إكمال ما ينقص. ويمكنك تعديل ما هو موجود.
data-save = حفظ البيانات
back-to-page = العودة إلى صفحتك
