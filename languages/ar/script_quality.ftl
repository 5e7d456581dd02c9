quality-level = { $level ->
    [good] جيد
    [fair] متوسط
    [poor] ضعيف
    [bad] ضعيف جدًا
   *[none] قيد القياس
  }
quality-measuring = لحظة من فضلك، يجري قياس الاتصال.
quality-fine = كل شيء على ما يرام. لا يلزمك فعل شيء.
quality-loss = { $reason ->
    [sound_missing] نسبة الصوت الناقص الذي تسمعه: { $percent }٪.
    [loss_received] نسبة البيانات المفقودة في طريقها إليك: { $percent }٪.
   *[loss_sent] نسبة البيانات المفقودة في طريقها منك: { $percent }٪.
  }
quality-delay = زمن الذهاب والإياب بالثواني: { $seconds }.
quality-reason = { $reason ->
    [uneven] الصوت يصل متقطعًا.
    [busy] جهازك مشغول، لذلك يرسل صورة أبسط.
    [picture_off] صورتك متوقفة كي يستمر الصوت.
    [other_picture_off] الصورة الأخرى متوقفة كي يستمر الصوت.
   *[picture_small] صورتك أصغر كي يستمر الصوت.
  }
quality-help = { $do ->
    [near] كثيرًا ما يفيد الاقتراب من جهاز الواي فاي أو استخدام كابل شبكة.
    [net] كثيرًا ما يفيد إيقاف التنزيلات ومقاطع الفيديو الأخرى في شبكتك.
    [busy] يفيد إغلاق البرامج والنوافذ الأخرى.
    [back] تعود الصورة تلقائيًا عندما يتحسن الاتصال.
   *[larger] تكبر الصورة تلقائيًا من جديد عندما يتحسن الاتصال.
  }
quality-copied = نُسخ التقرير. يمكنك الآن لصقه، مثلًا في رسالة بريد إلكتروني.
quality-copy-yourself = من فضلك انسخ النص المحدد.
report-title = Sprechzimmer: تقرير الاتصال
report-at = الوقت: { $time } UTC
report-level = الجودة: { $level }
quality-no-names = لا يتضمن التقرير عناوين ولا أسماء.
figure-name = { $figure ->
    [way] المسار
    [round_trip] زمن الذهاب والإياب
    [jitter] التذبذب
    [loss_sent] الفاقد المرسَل
    [loss_received] الفاقد المستلَم
    [sound_kept] الصوت السليم
    [sound_sent] الصوت المرسَل
    [sound_received] الصوت المستلَم
    [picture_sent] الصورة المرسَلة
    [picture_received] الصورة المستلَمة
    [rate] سعة الخط تقريبًا
    [encryption] التشفير
   *[media] الصورة والصوت
  }
figure-way = { $kind ->
    [direct] مباشر ({ $transport })
   *[relay] عبر مرحّل العيادة ({ $transport })
  }
figure-sound = { $how ->
    [red] أُرسل مرتين (RED)
   *[fec] مع تصحيح الأخطاء (FEC)
  }
figure-no-picture = لا توجد صورة
figure-pictures = عدد الصور في الثانية: { $count }
figure-in = { $unit ->
    [ms] { $value } م.ث
    [mega] { $value } ميغابت/ث
    [kilo] { $value } كيلوبت/ث
   *[share] { $value }٪
  }
