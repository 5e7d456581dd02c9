mail-greeting = مرحبًا { $name }
mail-greeting-nameless = مرحبًا
mail-your-practice = عيادتك
mail-regards = مع أطيب التحيات
mail-phone = الهاتف
mail-call = اتصل بنا.
mail-call-at = اتصل بنا: { $phone }.
mail-automatic = أُرسلت هذه الرسالة تلقائيًا.
mail-automatic-reply = أُرسلت هذه الرسالة تلقائيًا. إن كانت لديك أسئلة فما عليك إلا الرد عليها. يرجى عدم كتابة تاريخ الميلاد وصندوق المرضى ورقم المؤمَّن عليه في رسالة إلكترونية: الاستمارة في صفحتنا أكثر أمانًا.
mail-personal-link = تحتوي الرسالة على رابطك الشخصي. يرجى عدم إعطائه لأحد.
mail-emergency = هذه الطريقة بطيئة جدًا في حالات الطوارئ: اتصل عندئذ بالرقم 112. خارج ساعات العمل تساعدك خدمة الأطباء المناوبين على الرقم 116117.
mail-in-german = تكتب العيادة بالألمانية:
mail-request_received-subject = استشارتك بالفيديو: وصل الطلب
mail-request_received-body =
    { $greeting }،

    وصلنا طلبك لاستشارة بالفيديو. سنطّلع عليه ونتواصل معك. لا يلزمك فعل شيء الآن.
mail-ask_missing-subject = استشارتك بالفيديو: يرجى إكمال البيانات
mail-ask_missing-body =
    { $greeting }،

    تنقصنا بعض البيانات لاستشارتك بالفيديو. يرجى إكمالها في صفحتك الشخصية.
mail-declined-subject = استشارتك بالفيديو: ردّنا
mail-declined-body =
    { $greeting }،

    شكرًا على طلبك. للأسف لا يمكننا أن نقدّم لك استشارة بالفيديو.
mail-consent_form-subject = استشارتك بالفيديو: يرجى التوقيع
mail-consent_form-body =
    { $greeting }،

    يسعدنا أن نتحدث معك بالفيديو. نحتاج قبل ذلك إلى موافقتك. { $next }
mail-next-below = أنت تختار الموعد بنفسك: الأوقات مذكورة أدناه.
mail-next-later = بعد ذلك نرسل إليك الموعد.
mail-consent_and_appointment-subject = موعدك بالفيديو { $when }: يرجى التوقيع
mail-consent_and_appointment-body =
    { $greeting }،

    حجزنا موعدًا لاستشارتك بالفيديو: { $when }. ولكي يتم الموعد، نحتاج قبله إلى موافقتك.
mail-consent_accepted-subject = استشارتك بالفيديو: قُبلت الاستمارة
mail-consent_accepted-body =
    { $greeting }،

    شكرًا، وصلتنا موافقتك. { $next }
mail-next-stays = يبقى موعدك كما هو: { $when }.
mail-next-choose = لم يبقَ الآن إلا الموعد: يرجى اختيار أحد الأوقات في صفحتك الشخصية.
mail-next-appointment = بعد ذلك نرسل إليك الموعد. لا يلزمك فعل شيء الآن.
mail-consent_rejected-subject = استشارتك بالفيديو: يرجى التوقيع مرة أخرى
mail-consent_rejected-body =
    { $greeting }،

    وصلتنا استمارتك الموقَّعة. للأسف لا يمكننا استخدامها بهذا الشكل:
mail-times_offered-subject = استشارتك بالفيديو: يرجى اختيار موعد
mail-times_offered-body =
    { $greeting }،

    متى يناسبك؟ يرجى اختيار أحد هذه الأوقات.
mail-appointment-subject = موعدك بالفيديو: { $when }
mail-appointment-body =
    { $greeting }،

    موعدك للاستشارة بالفيديو محدَّد.
mail-appointment_moved-subject = تغيّر موعدك بالفيديو: { $when }
mail-appointment_moved-body =
    { $greeting }،

    { $event } ويبقى رابطك ورمز الدخول كما هما.
mail-moved-doctor = في استشارتك بالفيديو سيتحدث معك الآن طبيب آخر: { $doctor }. ويبقى الوقت كما هو.
mail-moved-same = تغيّر شيء في استشارتك بالفيديو. ويبقى الوقت كما هو.
mail-moved-time = نقلنا موعد استشارتك بالفيديو. ولم يعد الموعد السابق ساريًا: { $when }.
mail-appointment_cancelled-subject = { $about }: أُلغي الموعد
mail-about-appointment = موعدك بالفيديو { $when }
mail-about-visit = استشارتك بالفيديو
mail-appointment_cancelled-body =
    { $greeting }،

    { $event }
mail-cancelled-yours-time = لقد ألغيت موعدك بالفيديو: { $when }. ولن يتم هذا الموعد.
mail-cancelled-yours = لقد ألغيت استشارتك بالفيديو. ولن تتم.
mail-cancelled-ours-time = للأسف نضطر إلى إلغاء موعدك بالفيديو: { $when }. نعتذر عن الإزعاج.
mail-cancelled-ours = للأسف نضطر إلى إلغاء استشارتك بالفيديو. نعتذر عن الإزعاج.
mail-withdrawn-subject = استشارتك بالفيديو: تأكيد
mail-withdrawn-body =
    { $greeting }،

    { $event }
mail-withdrawn-consent = لقد سحبت موافقتك على الاستشارة بالفيديو. ونؤكد لك ذلك بهذه الرسالة.
mail-withdrawn-request = لقد سحبت طلبك لاستشارة بالفيديو. ونؤكد لك ذلك بهذه الرسالة.
mail-guest_invitation-subject = استشارة بالفيديو: دعوة
mail-guest_invitation-body =
    { $greeting }،

    أنت مدعو إلى استشارة بالفيديو. الطبيب: { $doctor }. الوقت: { $when }.
mail-with-us = عيادتنا
mail-reminder_day-subject = موعدك بالفيديو { $when }: تذكير
mail-reminder_day-body =
    { $greeting }،

    نذكّرك باستشارتك بالفيديو: { $when }.
mail-reminder_hour-subject = موعدك بالفيديو { $time }: تذكير
mail-reminder_hour-body =
    { $greeting }،

    تبدأ استشارتك بالفيديو قريبًا: { $time }.
mail-answer-subject = استشارتك بالفيديو: رسالة من العيادة
mail-answer-body =
    { $greeting }،

    شكرًا على رسالتك.
mail-answer_thanks-subject = استشارتك بالفيديو: وصلت رسالتك
mail-answer_thanks-body =
    { $greeting }،

    شكرًا على رسالتك. لقد قرأناها ونهتم بالأمر.
mail-answer_call-subject = استشارتك بالفيديو: يرجى الاتصال
mail-answer_call-body =
    { $greeting }،

    شكرًا على رسالتك. من الأفضل أن نتحدث عن ذلك بالهاتف. رقمنا: { $phone }.
mail-answer_unreadable-subject = استشارتك بالفيديو: يرجى الإرسال مرة أخرى
mail-answer_unreadable-body =
    { $greeting }،

    وصلت رسالتك لكننا لا نستطيع فتحها: إنها مشفَّرة أو مضغوطة. يرجى إرسالها مرة أخرى بلا تشفير، والاستمارة بصيغة PDF. والطريق عبر صفحتك الشخصية أكثر أمانًا.
