import type { SettingName } from '../config/settings.ts';

/**
 * What each setting means, for the English handbook. A setting without its line does not compile; a test
 * holds that figures agree with the German ones.
 */
export const settingsInEnglish: Record<SettingName, string> = {
  PORT: 'Port at which the server listens; with TLS of its own that of PUBLIC_URL',
  HOST: 'Address at which the server listens',
  PUBLIC_URL:
    'The one public address. Links, calendar entries, cookies and the check of origins follow from it',
  TLS_CERT: 'Certificate with its chain: a PEM file, read anew when it changes, or the PEM text itself',
  TLS_KEY: 'Private key to it, likewise',
  ACME_EMAIL:
    'Instead a certificate that the server fetches and renews by itself; the authority writes to this address. Who sets it accepts its terms',
  ACME_DIRECTORY: 'Certificate authority (ACME, RFC 8555)',
  HTTP_PORT: 'Port that leads http:// on to https://; off for none',
  TRUST_PROXY: 'Addresses of proxies whose X-Forwarded-For counts, separated by commas',
  METRICS_TOKEN:
    'With it /metrics answers to other machines too (Authorization: Bearer …); at least 16 characters',
  DATA_DIR: 'Folder for the database and, where nothing else is said, the key',
  SECRET_KEY: '32 bytes in Base64; seals the patients’ data. Made at the first start',
  SECRET_KEY_NEW: 'Only while the key is changed by rotate-key and comes from outside: the new key',
  RETENTION_DAYS: 'After so many days everything is erased; 1 to 90',
  STORAGE_LIMIT_MB:
    'So many megabytes the database may take (from 10 on). Above it nothing is taken any more that patients send; appointments and conversations go on. Without it the disk is the limit',
  BACKUP_DIR: 'Folder for the nightly backup. Without it there are backups on command only',
  BACKUP_KEEP_DAYS: 'After so many days a backup is erased; together with RETENTION_DAYS at most 90',
  BACKUP_RECIPIENT:
    'Public age key (age1…) for which backups are encrypted; several separated by commas, then each of them opens alone',
  BACKUP_PASSPHRASE: 'Instead a passphrase for backups, at least 12 characters',
  BACKUP_COMMAND:
    'Command that takes each nightly backup to a second place, for example restic backup {}; {} stands for the name of the file. No shell reads it; after three hours it is ended',
  SMTP_URL: 'Outgoing mail, smtp:// or smtps://. Without it mails wait on the page “Mails”',
  MAILS_PER_DAY: 'So many mails go out in 24 hours at most; the others wait. Without it all of them',
  MAIL_FROM: 'Sender; else the address of the practice',
  IMAP_URL: 'Incoming mail, imaps://user:password@server:993/INBOX. Without it no mails are read',
  IMAP_HANDLED: 'What happens to a mail that was dealt with: flag (mark it), move:Folder or delete',
  SMS_URL:
    'Address of your provider for text messages, to which one request for each message goes; {number} and {text} may stand in it. Without it no messages go out',
  SMS_BODY: 'Body of that request (JSON or form) with {number} and {text}; without it, it is a GET',
  SMS_HEADERS: 'Headers to it, one a line: Authorization: Bearer …',
  IMAP_OAUTH:
    'Signing in to incoming mail by consent (OAuth 2) instead of a password: microsoft, microsoft-app (without a person, for a whole organisation) or google. IMAP_URL then names the user only',
  SMTP_OAUTH: 'Likewise for outgoing mail',
  OAUTH_CLIENT_ID: 'Id of the program that the practice has registered at Microsoft or Google',
  OAUTH_CLIENT_SECRET:
    'Secret to it; not needed at Microsoft where the program is registered as a public client',
  OAUTH_TENANT: 'Tenant at Microsoft: its id or one of its domains',
  OAUTH_SERVER: 'Another sign-in server, for example that of a national cloud of Microsoft’s',
  DKIM_KEY: 'Private key (PEM) with which mails are signed',
  DKIM_DOMAIN: 'Domain of the DKIM signature',
  DKIM_SELECTOR: 'Selector of the DKIM signature',
  TURN_EMBEDDED: 'Starts coturn as a relay of its own; off switches it off',
  TURN_PORT: 'Port of this relay, UDP and TCP',
  TURN_RELAY_PORTS: 'UDP ports at which the relay receives for browsers',
  TURN_EXTERNAL_IP: 'Address from outside, where the machine itself has another one',
  TURN_URLS: 'Instead another TURN relay',
  TURN_SECRET: 'Secret shared with that relay',
  GDT_IN:
    'Folder into which the practice software puts GDT orders; each becomes a request and then disappears from the folder. Absolute path, readable and writable',
  GDT_OUT:
    'Folder from which the practice software fetches GDT entries for the record. Absolute path, writable, another one than GDT_IN',
  JOIN_EARLY_MINUTES: 'So many minutes before the appointment the waiting room opens',
  LANGUAGES: 'Languages in which patients can read the pages; German (de) is always among them',
  UNDO_SECONDS:
    'So many seconds a step of the practice can be taken back; so long its mail waits. 0 to 300, 0 switches it off',
  TZ: 'Time zone of the practice',
  LOG_LEVEL: 'How much the log says: trace, debug, info, warn, error, fatal, silent',
  SECOND_FACTOR:
    'Whether each access needs a device or an app besides the password: required, or optional for a practice that takes the risk itself',
  UPDATE_FEED:
    'Address of the file that says which version is the newest (update.json of a release). The server asks there once a day and reports a new version to the administration; it takes only what is signed with the makers’ key, or with the one that stands after #. Without it nobody is asked',
  SOURCE_URL:
    'Address at which you publish the source of exactly this program (AGPL, § 13). Without it the server hands it out itself, at /source',
};

/** What holds without a setting, where that is said in words. */
export const fallbacksInEnglish: Partial<Record<SettingName, string>> = {
  HTTP_PORT: '80, where the server does TLS itself and PUBLIC_URL names no port',
  BACKUP_KEEP_DAYS: '7, at most RETENTION_DAYS',
  OAUTH_SERVER: 'that of the provider',
  DKIM_DOMAIN: 'from MAIL_FROM',
  TURN_EMBEDDED: 'on, where turnserver is there',
  TURN_EXTERNAL_IP: 'from PUBLIC_URL',
};
