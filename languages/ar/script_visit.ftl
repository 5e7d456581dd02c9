by-itself = { $seconds ->
    [zero] نتابع الآن
    [one] نتابع بعد ثانية واحدة
    [two] نتابع بعد ثانيتين
    [few] نتابع بعد { $seconds } ثوانٍ
    [many] نتابع بعد { $seconds } ثانية
   *[other] نتابع بعد { $seconds } ثانية
  }
queue-place = { $ahead ->
    [zero] دورك هو التالي
    [one] أمامك شخص واحد
    [two] أمامك شخصان
    [few] أمامك { $ahead } أشخاص
    [many] أمامك { $ahead } شخصًا
   *[other] أمامك { $ahead } شخص
  }
mark-good = : على ما يرام
mark-fair = : مع بعض القيود
mark-bad = : لا يعمل
mark-skipped = : غير لازم
slow-network = الإنترنت لديك بطيء الآن. غالبًا ما يتحسّن بالقرب من جهاز الواي فاي.
way-closed = شبكتك لا تسمح بالطريق إلى العيادة. يرجى تجربة شبكة أخرى أو الاتصال بنا.
way-narrow = شبكتك لا تسمح بأحد الطرق إلى العيادة. غالبًا ما ينجح الأمر رغم ذلك؛ وإلا اتصلت بك العيادة.
way-on = متابعة
way-on-enter = دخول غرفة الانتظار
way-on-without = { $device ->
    [audio] متابعة بلا ميكروفون
    [video] متابعة بلا كاميرا
   *[both] متابعة بلا كاميرا وميكروفون
  }
enter-failed = لم ينجح ذلك بعد. يرجى المحاولة مرة أخرى.
called-in = تُدعى الآن للدخول
called-back = { $other }: بقي أمر يجب ذكره.
called-back-help = نتابع حالًا بالكاميرا والميكروفون. إذا كنت لا تريد ذلك، فيرجى إغلاق النافذة.
return-now = المتابعة الآن
return-again = الدخول مرة أخرى
return-here = المتابعة هنا
doctor-coming = { $other }: الحضور قريبًا
doctor-in_call = { $other }: المحادثة السابقة ما زالت جارية
doctor-pause = { $other }: استراحة الآن
doctor-late = { $minutes ->
    [zero] { $other }: لا تأخير
    [one] { $other }: تأخير نحو دقيقة واحدة
    [two] { $other }: تأخير نحو دقيقتين
    [few] { $other }: تأخير نحو { $minutes } دقائق
    [many] { $other }: تأخير نحو { $minutes } دقيقة
   *[other] { $other }: تأخير نحو { $minutes } دقيقة
  }
steps-now = الخطوة { $current } من { $count }: { $name }
move-done = تستمر على جهازك الآخر.
move-done-help = هنا الكاميرا والميكروفون مغلقان. يمكنك استعادة المكان إلى هنا في أي وقت.
move-failed = لا يمكن ذلك الآن
move-failed-help = يرجى المحاولة مرة أخرى بعد قليل.
move-failed-often = كانت هذه محاولات كثيرة في وقت قصير. يرجى المحاولة مرة أخرى بعد ساعة.
move-close = إغلاق
move-left = تصلح { $time } دقيقة أخرى
move-over = انتهت صلاحية هذه الصورة.
