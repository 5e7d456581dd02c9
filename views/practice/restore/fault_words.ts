/** Why a backup cannot be restored from the page, each in a sentence that says what to do. */
export function restoreFaultWords(fault: string | { setting: string }): string {
  if (typeof fault !== 'string')
    return `Die Sicherung enthält die Einstellung ${fault.setting}, die hier nicht mehr gilt. Bitten Sie Ihre Praxis-IT, sie in den Einstellungen des Servers neu zu setzen, und versuchen Sie es noch einmal.`;
  return words[fault] ?? other;
}

const other =
  'Die Sicherung ließ sich nicht zurückspielen. Es ist nichts geändert. Bitten Sie Ihre Praxis-IT, es mit dem Befehl „sprechzimmer restore“ zu versuchen; er nennt den Grund.';
const full =
  'Auf der Festplatte des Servers ist zu wenig Platz: Gebraucht wird das Doppelte der Sicherung. Es ist nichts geändert. Bitten Sie Ihre Praxis-IT, Platz zu schaffen, und versuchen Sie es noch einmal.';

const words: Readonly<Record<string, string>> = {
  no_file: 'Bitte wählen Sie eine Datei.',
  not_encrypted:
    'Das ist keine verschlüsselte Sicherung. Nehmen Sie die Datei, deren Name mit „sprechzimmer-“ beginnt und mit „.age“ endet.',
  no_key: 'Bitte geben Sie den geheimen age-Schlüssel oder das Kennwort der Sicherung ein.',
  wrong_key:
    'Mit diesem Schlüssel oder Kennwort geht die Sicherung nicht auf. Bitte vergleichen Sie jedes Zeichen mit Ihrem Blatt. Stimmt alles, dann gehört zu der Datei ein anderer Schlüssel oder ein anderes Kennwort, oder sie ist beschädigt.',
  costly:
    'Diese Sicherung zu öffnen braucht mehr Arbeitsspeicher, als der laufende Server übrig hat. Bitten Sie Ihre Praxis-IT, sie mit dem Befehl „sprechzimmer restore“ zurückzuspielen.',
  no_backup: 'In dieser Datei ist keine Sicherung von Sprechzimmer. Bitte nehmen Sie eine andere Datei.',
  no_practice:
    'In dieser Datei ist keine Praxis, die Sprechzimmer kennt. Bitte nehmen Sie eine andere Datei.',
  changed:
    'Die Sicherung ist verändert oder nicht vollständig. Bitte kopieren Sie sie noch einmal, oder nehmen Sie die von einem Tag davor.',
  damaged:
    'Die Datenbank in dieser Sicherung ist beschädigt. Bitte nehmen Sie die Sicherung von einem Tag davor.',
  newer:
    'Die Sicherung kommt von einer neueren Version von Sprechzimmer. Bitten Sie Ihre Praxis-IT, zuerst diese Version zu installieren.',
  other_key:
    'Diese Sicherung gehört zu einem anderen Schlüssel der Praxis. Bitte geben Sie ihn hier ein: Er steht in der Kopie von secret.key aus dem Tresor.',
  nobody_enters:
    'In dieser Sicherung kann sich niemand anmelden: Sie ist aus der Zeit, bevor das erste Kennwort festgelegt war. Bitte nehmen Sie eine spätere Sicherung. Gibt es keine, dann kann Ihre Praxis-IT diese mit dem Befehl „sprechzimmer restore“ zurückspielen.',
  bad_practice_key:
    'Das ist kein Schlüssel einer Praxis. Er hat 44 Zeichen; bitte vergleichen Sie ihn mit der Kopie von secret.key.',
  key_fixed:
    'Der Schlüssel dieser Praxis steht in den Einstellungen des Servers (SECRET_KEY). Bitten Sie Ihre Praxis-IT, dort den Schlüssel der Sicherung einzusetzen und den Server neu zu starten.',
  too_large:
    'Die Datei ist größer, als dieser Server annimmt. Bitten Sie Ihre Praxis-IT, sie mit dem Befehl „sprechzimmer restore“ zurückzuspielen.',
  no_room: full,
  full,
  read_only:
    'Die Festplatte des Servers nimmt nichts an. Es ist nichts geändert. Bitte sagen Sie es sofort Ihrer Praxis-IT.',
  busy: 'Gerade wird schon eine Sicherung angenommen oder geprüft. Bitte warten Sie einen Augenblick und laden Sie die Seite dann neu.',
  in_call: 'Gerade läuft ein Gespräch. Bitte warten Sie, bis es zu Ende ist: Es würde sonst abbrechen.',
  gone: 'Die Sicherung, die Sie hochgeladen hatten, ist nicht mehr da. Bitte laden Sie sie noch einmal hoch.',
};
