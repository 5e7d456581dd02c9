volume-percent = { $percent } بالمئة
with-name = { $label }: { $name }
code-chip = { $verdict ->
    [forming] يجري إنشاء الرمز …
    [missing] الرمز غير موجود
    [same] تمت مقارنة الرمز
    [told] الرمز: أُبلغ بأنه مطابق
    [mismatch] الرمز غير مطابق
    [refused] غير آمن
   *[open] الرمز
  }
code-forming = يجري إنشاؤه …
code-verdict = { $verdict ->
    [forming] يجري الآن إنشاء الرقم.
    [missing] الرقم غير موجود. من دونه لا يمكن التحقق مما إذا كان أحد يتنصت.
    [same] تمت المقارنة: الرقمان متطابقان.
    [told] أُبلغ من الجهاز الآخر بأن الرقم صحيح. هذا صحيح فقط إذا قرأت الرقم بصوت عالٍ أو سمعته فعلًا.
    [mismatch] الرقمان غير متطابقين.
    [refused] تعذّر إنشاء الرقم بأمان.
   *[open] لم تتم المقارنة بعد.
  }
code-warning = { $verdict ->
    [mismatch] الرقمان غير متطابقين.
   *[refused] هذا الاتصال غير آمن.
  }
code-warning-help = { $verdict ->
    [mismatch] ربما يتنصت أحد. من فضلك أنهِ المكالمة وتابع الحديث بالهاتف.
   *[refused] تدخّل أحد أثناء إنشاء الاتصال. أُوقفت صورتك وصوتك مؤقتًا. من فضلك أنهِ المكالمة وتابع الحديث بالهاتف.
  }
code-guest-warning = { $verdict ->
    [missing] الرمز غير موجود. لم تعد الصورة والصوت يصلان إلى هناك.
    [mismatch] الرقمان غير متطابقين. ربما يتنصت أحد.
   *[refused] هذا الاتصال غير آمن. لم تعد الصورة والصوت يصلان إلى هناك.
  }
code-guest-changed = تغيّر الرقم. من فضلك قارنه مرة أخرى.
code-read = { $off ->
    [yes] من فضلك شغّل الميكروفون واقرأ بصوت عالٍ:
   *[no] من فضلك اقرأ بصوت عالٍ:
  }
code-read-new = { $off ->
    [yes] من فضلك شغّل الميكروفون واقرأ الرقم الجديد للعيادة:
   *[no] من فضلك اقرأ الرقم الجديد للعيادة:
  }
code-read-done = قرأتُ الرقم
code-compare-done = قارنتُ الرقم
code-by-phone = صوتك غير مسموع. من فضلك قارن الرقم بالهاتف:
code-new-by-phone = صوتك غير مسموع. من فضلك قارن الرقم الجديد بالهاتف:
code-nod = صوتك غير مسموع. أومئ برأسك عندما تسمع هذا الرقم:
code-same = مطابق
code-other = غير مطابق
code-go-on = المتابعة رغم ذلك
other-away = { $name }: هناك نافذة أخرى مفتوحة الآن.
welcome-restarted = { $devices ->
    [video] أُعيد تشغيل الكاميرا.
    [audio] أُعيد تشغيل الميكروفون.
   *[both] أُعيد تشغيل الكاميرا والميكروفون.
  }
welcome-running = { $devices ->
    [video] الكاميرا تعمل.
    [audio] الميكروفون يعمل.
   *[both] الكاميرا والميكروفون يعملان.
  }
other-video = { $state ->
    [off] { $name }: الكاميرا مطفأة.
    [paused] { $name }: الكاميرا متوقفة مؤقتًا.
    [denied] { $name }: لم يُسمح باستخدام الكاميرا.
    [missing] { $name }: لا توجد كاميرا.
    [busy] { $name }: برنامج آخر يستخدم الكاميرا.
   *[none] { $name }: لا تصل صورة.
  }
other-audio = { $state ->
    [off] { $name }: الميكروفون مطفأ.
    [paused] { $name }: الميكروفون متوقف مؤقتًا.
    [denied] { $name }: لم يُسمح باستخدام الميكروفون.
    [missing] { $name }: لا يوجد ميكروفون.
    [busy] { $name }: برنامج آخر يستخدم الميكروفون.
   *[none] { $name }: لا يصل صوت.
  }
other-both = { $state ->
    [denied] { $name }: لم يُسمح باستخدام الكاميرا والميكروفون.
    [missing] { $name }: لا توجد كاميرا ولا ميكروفون.
    [busy] { $name }: برنامج آخر يستخدم الكاميرا والميكروفون.
   *[none] { $name }: لا تصل صورة ولا صوت.
  }
own-devices = { $lack ->
    [both] لا أحد يراك أو يسمعك.
    [sound] صوتك غير مسموع.
    [only_picture] لا تُرى صورتك، لكن صوتك مسموع.
   *[picture] لا تُرى صورتك.
  }
tile-unheard = لا يسمعك الآن.
tile-away = في نافذة أخرى.
tile-large = تكبير
tile-enlarge = عرض مكبّر: { $name }
room-told = { $told ->
    [yes] تم الإبلاغ.
   *[no] لا يوجد اتصال الآن. سيتم الإبلاغ بعد قليل.
  }
room-others = في الغرفة أيضًا – { $people }
share-failed = لا يمكن عرض الشاشة الآن. من فضلك حاول مرة أخرى.
share-on = شاشتك معروضة الآن.
chat-you = أنت
chat-you-by = أنت (حسب { $name })
chat-delivery = { $state ->
    [partly] وصلت إلى بعضهم
    [arrived] وصلت
   *[sent] أُرسلت
  }
chat-unsent = لا يوجد اتصال الآن. رسالتك لا تزال في الحقل.
chat-new = { $count } جديدة
chat-left = { $count ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
  }
chat-too-long = عدد الأحرف الزائدة على رسالة واحدة: { $count }
chat-in-parts = زر «إرسال» يقسّم النص إلى عدة رسائل: { $count }.
chat-much-too-long = النص طويل جدًا: يمكن إرسال نحو { $most } حرف في المرة الواحدة. من فضلك اختصره أو أرسله كملف.
chat-left-out = { $count ->
    [zero] { $name }: رسائل كثيرة جدًا دفعة واحدة. بعضها غير معروض هنا.
    [one] { $name }: رسائل كثيرة جدًا دفعة واحدة. واحدة منها غير معروضة هنا.
    [two] { $name }: رسائل كثيرة جدًا دفعة واحدة. اثنتان منها غير معروضتين هنا.
    [few] { $name }: رسائل كثيرة جدًا دفعة واحدة. { $count } منها غير معروضة هنا.
    [many] { $name }: رسائل كثيرة جدًا دفعة واحدة. { $count } منها غير معروضة هنا.
   *[other] { $name }: رسائل كثيرة جدًا دفعة واحدة. { $count } منها غير معروضة هنا.
  }
chat-before = رسائل سابقة
chat-before-note = هذا ما كتبته ووصلك من قبل. أعادته صفحة الآخرين.
chat-before-cut = الرسائل الأقدم من ذلك غير موجودة.
chat-older-gone = الرسائل الأقدم لم تعد هنا.
chat-writing = { $count ->
    [zero] لا أحد يكتب
    [one] يكتب الآن: { $names } …
    [two] يكتب الآن: { $names } …
    [few] يكتب الآن: { $names } …
    [many] يكتب الآن: { $names } …
   *[other] يكتب الآن: { $names } …
  }
file-facts = { $way ->
    [in] { $kind } · { $size } · من: { $name }
   *[out] { $kind } · { $size } · إلى: { $name }
  }
file-kind = { $kind ->
    [pdf] مستند PDF
    [picture] صورة
    [scan] صورة أشعة أو مقطعية
    [text] مستند نصي
    [table] جدول
    [slides] عرض تقديمي
    [film] فيديو
    [sound] صوت
    [archive] أرشيف
    [calendar] موعد في التقويم
    [contact] جهة اتصال
    [program] برنامج
    [ending] ملف «{ $ending }»
   *[unknown] ملف
  }
file-size = { $unit ->
    [mega] { $size } ميغابايت
    [kilo] { $size } كيلوبايت
   *[byte] { $size } بايت
  }
file-asked = { $way ->
    [in] هل تريد هذا الملف؟
    [out] تم العرض. بانتظار القبول من: { $name }.
   *[offline] سيُعرض حالما يعود الاتصال.
  }
file-running = { $connected ->
    [yes] { $arrived } من { $size }
   *[no] { $arrived } من { $size }. انقطع النقل وسيستمر تلقائيًا.
  }
file-checking = يجري الفحص …
file-done = { $direction ->
    [in] وصل وتم فحصه.
   *[out] وصل.
  }
file-over = { $why ->
    [declined_in] لم يُقبل.
    [declined_out] { $name }: لم يُقبل الملف.
    [stopped_here] أُلغي.
    [stopped_there] { $name }: أُلغي النقل.
    [gone] أُلغي لانقطاع الاتصال مع { $name }.
    [too_many] كانت الملفات كثيرة جدًا. من فضلك أرسل هذا الملف لاحقًا.
    [unreadable_in] لم يعد الجهاز الآخر قادرًا على قراءة الملف.
    [unreadable_out] جهازك لا يستطيع قراءة الملف. من فضلك اختره مرة أخرى.
    [damaged_in] لم يصل الملف سليمًا فحُذف. اطلب إرساله مرة أخرى.
   *[damaged_out] لم يصل الملف سليمًا. من فضلك أرسله مرة أخرى.
  }
file-warning = انتبه: يمكن لهذا الملف أن يشغّل شيئًا على جهازك. لا تقبله إلا إذا كنت تنتظره.
file-news = { $direction ->
    [in] وصل إليك الملف { $file }.
   *[out] وصل الملف { $file }.
  }
file-accept = قبول
file-decline = رفض
file-save = حفظ
file-cancel = إلغاء
file-hide = إخفاء
file-unnamed = ملف
file-nobody = لا أحد متصل الآن.
file-too-many = من فضلك لا ترسل أكثر من { $most } ملفات دفعة واحدة.
file-refused = { $why ->
    [empty] الملف «{ $file }» فارغ.
   *[large] الملف «{ $file }» أكبر من 100 ميغابايت.
  }
file-from-someone = شخص ما
weak-title = { $whose ->
    [both] الصورتان متوقفتان لأن الاتصال ضعيف.
    [own] صورتك متوقفة لأن الاتصال ضعيف.
   *[theirs] الصورة متوقفة لأن الاتصال ضعيف.
  }
rtt-refused = { $why ->
    [long] هذا أطول من أن يُرسل كنص فوري. من فضلك أرسله في الدردشة.
   *[fast] كان هذا كثيرًا دفعة واحدة. من فضلك انتظر لحظة.
  }
rtt-left-out = { $name }: نص كثير جدًا دفعة واحدة. جزء منه غير معروض هنا.
rtt-who = نص فوري: { $names }
rtt-on = النص الفوري مفعّل
rtt-key = { $on ->
    [yes] متابعة الكتابة
   *[no] الكتابة أيضًا
  }
rtt-offline = لا يوجد اتصال الآن. ما تكتبه سيصل حالما يعود الاتصال.
rtt-unable = { $names }: لا يمكن قراءة النص الفوري هنا. من فضلك اكتب في الدردشة.
rtt-before = أسطر سابقة
still-giving = { $step ->
    [taking] لحظة من فضلك، يجري التقاط الصورة. من فضلك لا تتحرك.
    [ready] طلب هذه الصورة: { $name }. لا تُرسل إلا بعد موافقتك، ولا تُحفظ.
    [framing] وجّه الكاميرا إلى ما يجب أن يظهر، ثم اضغط «التقاط».
   *[sending] يجري إرسال الصورة.
  }
still-first = من فضلك أجب أولًا.
still-refuse = عدم الإرسال
still-arrived = وصلت الصورة. لا تبقى على جهازك.
lens-used = { $light ->
    [yes] سمحتَ بالتحكم في تقريب كاميرتك وضوئها: { $name }. الضوء مضاء.
   *[no] سمحتَ بالتحكم في تقريب كاميرتك وضوئها: { $name }.
  }
point-help = اضغط على الصورة أو استخدم مفاتيح الأسهم.
point-note = إشارة إلى موضع في صورتك من: { $name }.
weak-unsent = لا تُرسل الآن
