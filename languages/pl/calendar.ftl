calendar-title = Wideokonsultacja { $practice }
calendar-practice = gabinet
calendar-link = Link do wideokonsultacji jest w naszym mailu z oznaczeniem [{ $reference }] w temacie.
calendar-device = Na innym urządzeniu: prosimy otworzyć { $address } i wpisać kod dostępu z maila.
calendar-help-at = Odwołanie lub pomoc: telefon gabinetu { $phone }
calendar-help = Odwołanie lub pomoc: prosimy do nas zadzwonić.
