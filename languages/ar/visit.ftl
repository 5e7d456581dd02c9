the-practice = العيادة
visit-step-name = الاسم
visit-step-technique = الجهاز
visit-step-waiting = الانتظار
visit-step-call = المحادثة
script-needed = يحتاج متصفحك إلى JavaScript للمحادثة بالفيديو.
script-needed-text = يرجى تشغيله وإعادة تحميل الصفحة. أو اتصل بنا: <phone/>
no-recording = التسجيل غير مسموح
talk-label = المحادثة
talk-with = المحادثة: { $other }
farewell-question = هل لديك سؤال آخر؟ <phone/>
visit-lead = { $when }
visit-lead-with = { $when } · الطبيب: { $doctor }
visit-invited = دعوة إلى الاستشارة بالفيديو: { $when }
visit-invited-with = دعوة إلى الاستشارة بالفيديو: { $when } · الطبيب: { $doctor }
name-title = ما اسمك؟
guest-note = { $kind ->
    [relative] دعتك العيادة إليها (مرافقة). ترى العيادة أنك تنتظر وتدعوك للدخول.
    [interpreter] دعتك العيادة إليها (ترجمة). ترى العيادة أنك تنتظر وتدعوك للدخول.
   *[guest] دعتك العيادة إليها (ضيف). ترى العيادة أنك تنتظر وتدعوك للدخول.
  }
name-label = الاسم الأول واسم العائلة
name-hint = لكي تعرف العيادة من أنت.
name-missing = يرجى كتابة اسمك الأول واسم العائلة.
alone-label = أنا في غرفة مغلقة لا يستمع فيها أحد. من معي أعرّف به في البداية.
alone-missing = يرجى تأكيد أن لا أحد يستمع.
technique-title = الكاميرا والصوت
technique-explain = يسأل متصفحك الآن إن كان بإمكاننا استخدام الكاميرا والميكروفون. يرجى اختيار «السماح». لا يُسجَّل أي شيء.
only-you-see = أنت وحدك ترى هذه الصورة.
only-you-see-waiting = أنت وحدك ترى هذه الصورة. لا تراك العيادة ولا تسمعك قبل بدء المحادثة.
say-something = قل بضع كلمات. يتحرك الشريط عندما نسمعك.
sound-test = تسمع ثلاث نغمات. وإلا: ارفع الصوت وألغِ كتم الصوت.
choose-or-restart = اختيار الأجهزة أو إعادة تشغيلها
back-to-name = تغيير الاسم
stay-here = البقاء هنا
tell-practice = إخبار العيادة
reply-back_soon = سأعود حالًا
reply-moment = أحتاج إلى لحظة أخرى
reply-back = لقد عدت
reply-phone = يرجى الاتصال بي
write-along = الكتابة أثناء المحادثة
write-along-hint = لكل من يصعب عليه السمع أو الكلام: يظهر كل حرف فورًا لدى الطرف الآخر.
fact-appointment = موعدك
fact-appointment-guest = الموعد
fact-length = { $minutes ->
    [zero] { $time }
    [one] { $time }، نحو دقيقة واحدة
    [two] { $time }، نحو دقيقتين
    [few] { $time }، نحو { $minutes } دقائق
    [many] { $time }، نحو { $minutes } دقيقة
   *[other] { $time }، نحو { $minutes } دقيقة
  }
fact-doctor = الطبيب
keep-open = يرجى ترك هذه الصفحة مفتوحة. <screen>تبقى الشاشة مضاءة.</screen>
check-devices = فحص الصوت والأجهزة
move-to-phone = المتابعة على الهاتف
help-title = مساعدة
help-longer = قد يستغرق الأمر وقتًا أطول قليلًا من الموعد. مكانك محفوظ.
help-ready = جهّز بطاقة التأمين وخطة الأدوية.
help-headphones = سماعات الرأس تمنع الصدى.
help-call = إذا لم ينجح شيء ما، فاتصل بنا: <phone/>
leave-waiting = مغادرة غرفة الانتظار
large-phone = <label>اتصل بنا:</label> <phone/>
