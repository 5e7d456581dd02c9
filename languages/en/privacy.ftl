privacy-lead = Here you can read which data arise in the video consultation, who sees them and when they are erased.
privacy-summary = The main points
privacy-summary-direct = The conversation runs directly between your device and the practice’s device where the network allows it. It is always encrypted.
privacy-summary-record = Nobody records anything: not the picture, not the sound, not the written messages.
privacy-summary-ads = No advertising, no tracking, no content from outside servers.
privacy-summary-erase = This server erases your data { $days ->
    [one] one day
   *[other] { $days } days
  } after the end.
privacy-who = Who is responsible
privacy-responsible = Responsible: <value/>
privacy-officer = Data protection officer: <value/>
privacy-what = Which data we process
privacy-request = When you send a request
privacy-request-text = First name, last name, date of birth, telephone number, health insurance, insurance number, email address and the language that you read. If you call us, the practice enters what you say; you need no email address then. We do not ask here for the reason for your request or for diagnoses. If you send your request by email, the server reads these details from it and keeps your text until the practice has decided. What you email afterwards or write on your page stays with your case and is erased with it. The <form>form</form> is safer than an email.
privacy-check = When you try your device
privacy-check-text = Your device checks itself and the way to our server. We store the result only if you send it to the practice: what worked, what did not, what was measured, and which browser it was. If you send it from your personal page, it belongs to your case.
privacy-agree = When you consent
privacy-agree-text = Your signed consent with date and time, name, and the version of the text that you agreed to. Also whether we may remind you of the appointment and whether we may exchange files.
privacy-visit = When you come to the appointment
privacy-visit-text = Date and time of the appointment, the name that you give when you come in, your word that nobody listens in, and when you arrived, were asked in and left. Also what the practice notes at the end: whether the security code was compared and what has been agreed.
privacy-guests = When the practice invites other people
privacy-guests-text = Whoever accompanies you or interprets for you gets a link and a code of their own. We store the name, the email address of the invitation, what the person is there for, the name that the person gives when coming in, and when the person arrived and was asked in.
privacy-talk = During the conversation
privacy-talk-text = Picture, sound, messages, real-time text and files only go back and forth between the devices that take part in the conversation. They are not stored on the server. Captions are written by the very device that shows them; they are not stored, either. Each of these devices can learn the IP addresses of the others. Where no direct connection is possible, a relay server (TURN relay) passes the encrypted data on. It cannot read them.
privacy-pages = When you open these pages
privacy-pages-text = The server needs your IP address in order to answer and to ward off misuse. For this it keeps the address in its working memory for a short time. When you have sent a form, the page that you see then is kept there, too, with what you have entered: for ten minutes. The server’s log contains no names, no access codes and no personal links. A second log records who in the practice has done what with your case, and when.
privacy-device = On your device
privacy-device-text = As a patient you get no cookie. During your visit the page remembers, in this one window only, the name that you type, your place in the waiting room and whether you want to write along, so that nothing is lost when the page is loaded again. When the conversation is over, that is erased, too. The language, text size and contrast that you choose stand in the address of the page. Your browser keeps these addresses in its history until you delete it. Only staff of the practice get a cookie, for logging in.
privacy-basis = What for, and on what basis
privacy-basis-text = We need the data to prepare and hold your video consultation. The basis for the video consultation is your explicit consent (Article 9(2)(a) and Article 7 of the GDPR, in German DSGVO). For your request and for arranging the appointment, it is the treatment contract (Article 6(1)(b) and Article 9(2)(h) GDPR). For running the server securely, it is our legitimate interest in doing so (Article 6(1)(f) GDPR).
privacy-voluntary = The video consultation is voluntary. You can come to the practice or call instead at any time. Without the required details we cannot tell who you are and cannot offer a video consultation.
privacy-recipients = Who receives data
privacy-recipients-text = Only the practice’s team. Everybody there is bound by professional secrecy (§ 203 StGB). These also work for us:
privacy-hosting = Server and relay
privacy-mail = Mail provider
privacy-sms = Text message provider
privacy-mails-hold = Emails contain your name, the appointment and your access to it, some also the form to be signed with your telephone number. They contain no date of birth, no insurance, no reason and no diagnosis.
privacy-messages-hold = Emails contain your name, the appointment and your access to it, some also the form to be signed with your telephone number. They contain no date of birth, no insurance, no reason and no diagnosis. Text messages contain only the appointment and your access to it. Whoever gives us a mobile number gets a text message; the provider receives the number and that text.
privacy-abroad = No transfer of data to countries outside the European Union is planned. There are no automated decisions.
privacy-erasing = When we erase
privacy-erasing-text = { $days ->
    [one] One day
   *[other] { $days } days
  } after the video consultation has ended, been cancelled or been declined, the server erases everything that belongs to it: details, consent, emails, times. This also applies to requests with which nothing more has happened for that long. It is done automatically.
privacy-erasing-backups = In encrypted backups it stays at most { $days ->
    [one] one day
   *[other] { $days } days
  } longer.
privacy-erasing-most = In all it is never more than 90 days. All that remains is how many video consultations there were in the quarter, without names.
privacy-erasing-mailbox = Emails that you write to us are in the practice’s mailbox, too. There the practice erases them itself.
privacy-record = What belongs to your treatment, including your consent, is kept by the practice in its medical records, separate from this server. The periods set by law apply to these, as a rule ten years (§ 630f BGB).
privacy-protect = How we protect data
privacy-protect-text = All pages are sent encrypted (TLS). The conversation is encrypted from device to device (DTLS-SRTP). During the conversation the page shows both sides a security code. If it is the same when you read it to each other, nobody is in between. Your personal details are stored encrypted on the server.
privacy-rights = Your rights
privacy-right-withdraw = <strong>Withdrawal:</strong> You can withdraw your consent at any time, on your personal page or with a call. What happened until then remains lawful.
privacy-right-access = <strong>Information:</strong> You can learn which data we have about you, and get a copy.
privacy-right-correct = <strong>Correction, erasure, restriction:</strong> You can require us to change what is wrong, to erase data, or not to use them for the time being.
privacy-right-take = <strong>Taking data with you:</strong> You can get your details in a common format.
privacy-right-object = <strong>Objection:</strong> Where we rely on a legitimate interest, you can object.
privacy-right-complain = <strong>Complaint:</strong> You can complain to the data protection authority: <value/>
privacy-right-how = A call or an email to the practice is enough.
