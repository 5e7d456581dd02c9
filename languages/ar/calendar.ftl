calendar-title = موعد بالفيديو { $practice }
calendar-practice = العيادة
calendar-link = تجد رابط الموعد بالفيديو في رسالتنا التي تحمل العلامة [{ $reference }] في موضوعها.
calendar-device = على جهاز آخر: افتح { $address } وأدخل رمز الدخول المذكور في الرسالة.
calendar-help-at = الإلغاء أو المساعدة، هاتف العيادة: { $phone }
calendar-help = الإلغاء أو المساعدة: اتصل بنا.
