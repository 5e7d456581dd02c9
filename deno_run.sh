#!/bin/sh
# Runs a command of Sprechzimmer under Deno with the rights that it needs and no others:
# sh deno_run.sh [serve|demo|check|…]
set -eu
here=$(dirname "$0")
data=${DATA_DIR:-./data}

# The sources, the packages, the browser assets, what the practice keeps, and whether coturn is installed.
read="$here,$data,/bin/sh,/usr/bin/turnserver,/usr/local/bin/turnserver"
# Backups, where they go somewhere else.
write=$data${BACKUP_DIR:+,$BACKUP_DIR}
read=$read${BACKUP_DIR:+,$BACKUP_DIR}
# Where practice software lays its files down and fetches ours.
write=$write${GDT_IN:+,$GDT_IN}${GDT_OUT:+,$GDT_OUT}
read=$read${GDT_IN:+,$GDT_IN}${GDT_OUT:+,$GDT_OUT}
# Files that settings name: certificates and secrets.
for file in "${TLS_CERT:-}" "${TLS_KEY:-}" $(env | sed -n 's/^[A-Z_]*_FILE=\(.*\)$/\1/p'); do
  case $file in '' | -----BEGIN*) ;; *) read="$read,$file" ;; esac
done

# What these are told to write and to read; a demo without a folder of its own makes one, and takes it away
# again.
case ${1:-} in
  demo) [ -n "${DATA_DIR:-}" ] || { write=$write,/tmp read=$read,/tmp; } ;;
  # Without a practice, what it tries the relay with has no folder.
  check) [ -d "$data" ] || { write=$write,/tmp read=$read,/tmp; } ;;
  provision)
    for file in "$@"; do
      case $file in -* | provision) ;; *) read="$read,$file" ;; esac
    done
    ;;
  backup | restore)
    for file in "$@"; do
      case $file in -* | age1* | backup | restore) continue ;; esac
      read="$read,$file,$(dirname "$file")"
      [ "$1" = restore ] || write="$write,$(dirname "$file")"
    done
    ;;
esac

# The settings of config/settings.ts, each also as NAME_FILE; whatever else a package asks the environment
# for does not exist.
env='PORT*,HOST*,PUBLIC_URL*,TLS_*,ACME_*,HTTP_PORT*,TRUST_PROXY*,DATA_DIR*,SECRET_KEY*,RETENTION_DAYS*,STORAGE_LIMIT_MB*,MAILS_PER_DAY*,BACKUP_*,METRICS_TOKEN*,SMTP_URL*,SMTP_OAUTH*,SMS_*,MAIL_FROM*,IMAP_*,OAUTH_*,GDT_IN*,GDT_OUT*,DKIM_*,TURN_*,JOIN_EARLY_MINUTES*,LANGUAGES*,UNDO_SECONDS*,TZ*,LOG_LEVEL*,SOURCE_URL*,UPDATE_FEED*,SECOND_FACTOR*,PATH'

# Coturn is started by a shell that watches over it. Whoever may start a shell may start anything, so not
# where there is no coturn.
run=--allow-run=/bin/sh,pkill,/usr/bin/turnserver,/usr/local/bin/turnserver
[ "${TURN_EMBEDDED:-}" = off ] && run=--deny-run
# What takes backups out of the house; it gets PATH and nothing else of the environment.
away=${BACKUP_COMMAND:-}
away=${away%% *}
case $run in
  --deny-run) run=${away:+--allow-run=$away} && run=${run:---deny-run} ;;
  *) run=$run${away:+,$away} ;;
esac

# SQLite is a native library. Net: what it serves, and mail, relay and certificate authority, whose names are
# settings.
exec deno run --no-prompt --no-remote --no-lock --node-modules-dir=manual \
  --allow-net \
  --allow-read="$read" --allow-write="$write" \
  --allow-env="$env" --ignore-env \
  --allow-ffi="$here/node_modules/better-sqlite3" \
  --allow-sys=networkInterfaces,hostname,cpus,osRelease,uid,gid,statfs \
  "$run" \
  "$here/server.ts" "$@"
