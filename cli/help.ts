import process from 'node:process';
import { readOptions } from './options.ts';

export const helpText = `Sprechzimmer, the video consultation that a practice hosts itself

Usage: sprechzimmer <command>

  serve                              serve the practice (default)
  demo [--json]                      a whole practice to try out, nothing configured, nothing mailed outside
  user add EMAIL --role ROLE --name NAME
                                     add a member of staff; prints a one-time setup link
                                     ROLE is doctor, reception or admin, or several: doctor,admin
  user reset EMAIL                   print a new setup link; until it is used the old password works
  user reset-factor EMAIL            forget passkeys, app and recovery codes; the next sign-in sets up new ones
  user disable EMAIL                 end an account, its sessions and its setup links
  user list [--json]                 list the staff, with each account's last sign-in
  provision FILE [--dry-run] [--json]
                                     bring practice, staff, settings and words of mails to what a JSON file says; may
                                     be called again, and changes nothing where the file has a fault
  purge [--dry-run] [--now TIME]     erase what is older than RETENTION_DAYS; TIME is ISO 8601
  backup FILE [--recipient AGE-KEY ... | --passphrase-file FILE | --plain]
                                     write practice and settings into one encrypted file, while it is open
  restore FILE [--identity-file FILE | --passphrase-file FILE]
                                     make the practice of a backup in an empty DATA_DIR; needs the practice's key
  rotate-key                         change SECRET_KEY, while no server runs; interrupted, it carries on when it is
                                     called again
  check [--json]                     test settings, disk, database, clock, key, backup, TLS, SMTP, IMAP and TURN; one
                                     line each; exit 1 if one fails, 3 if all works but something is a warning
  healthcheck                        exit 0 when the running server is ready
  version                            print version, commit and runtime
  licences                           print the licences of everything inside
  help                               print this text

Settings come from the environment, e.g. PUBLIC_URL, DATA_DIR, SMTP_URL; docs/einstellungen.md lists them. In root's
shell, where no DATA_DIR is set, they come from /etc/sprechzimmer.env, and the command works as the service does.
`;

/** Prints what every command does. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  process.stdout.write(helpText);
  return 0;
}
