cancel-question = هل تريد إلغاء الموعد؟
cancel-text = عندئذ لن يتم موعدك: { $when }. تعلم العيادة بذلك فورًا.
cancel-move = هل تفضّل التأجيل؟ <link>اطلب وقتًا آخر</link>.
cancel-move-call = هل تفضّل التأجيل؟ <link>اطلب وقتًا آخر</link> أو اتصل بنا: <phone/>
cancel-yes = نعم، إلغاء الموعد
cancel-no = لا، إبقاء الموعد
withdraw-question = هل تريد سحب موافقتك؟
take-back-question = هل تريد سحب طلبك؟
withdraw-text = عندئذ لن تتم الاستشارة بالفيديو. لا يلحق بك أي ضرر من ذلك.
withdraw-text-appointment = عندئذ لن تتم الاستشارة بالفيديو، ويُلغى موعدك. لا يلحق بك أي ضرر من ذلك.
withdraw-no-reason = لا نحتاج إلى ذكر سبب.
withdraw-yes = نعم، سحب الموافقة
take-back-yes = نعم، سحب الطلب
withdraw-no = لا، العودة
other-time-title = وقت آخر
other-time-question = متى يناسبك أكثر؟
other-time-text = موعدك: { $when }. يبقى كما هو حتى تكتب إليك العيادة وقتًا آخر.
wish-label = رغبتك
wish-hint = مثلًا: «الاثنين أو الثلاثاء بعد الساعة 15». يرجى عدم كتابة أي شيء عن صحتك.
wish-missing = يرجى كتابة الوقت الذي يناسبك.
wish-too-long = { $most ->
    [zero] يرجى الاختصار: لا يُسمح بأي رمز.
    [one] يرجى الاختصار: رمز واحد على الأكثر.
    [two] يرجى الاختصار: رمزان على الأكثر.
    [few] يرجى الاختصار: { $most } رموز على الأكثر.
    [many] يرجى الاختصار: { $most } رمزًا على الأكثر.
   *[other] يرجى الاختصار: { $most } رمز على الأكثر.
  }
wish-send = إرسال الرغبة
wish-keep = إبقاء الموعد
wish-urgent = هل الأمر مستعجل؟ اتصل بنا: <phone/>
